/// The Veterans' Administration lung cancer trial: days of survival, censored where a plus stands
/// behind, by kind of cell and treatment (1 standard, 2 test).
///
/// Kalbfleisch & Prentice (1980), "The statistical analysis of failure time data"; `veteran` of R's
/// package survival (T. Therneau), the columns time, status, celltype and trt, sorted by time.
let veteranRows: [(time: Double, died: Bool, cell: String, treatment: Int)] = [
  (
    "squamous", 1, "8 10 11 25+ 42 72 82 100+ 110 118 126 144 228 314 411"
  ),
  (
    "squamous", 2,
    "1 1 15 25 30 33 44 87+ 111 112 201 231+ 242 283 357 389 467 587 991 999"
  ),
  (
    "smallcell", 1,
    """
    4 7 10 13 16 18 18 20 21 22 27 30 31 51 52 54 54 56 59 63 97+ 117 122 123+ 139 151 153 287 \
    384 392
    """
  ),
  ("smallcell", 2, "2 7 8 13 20 21 24 25 25 29 51 61 80 87 95 99 99 103+"),
  ("adeno", 1, "3 8 12 35 92 95 117 132 162"),
  ("adeno", 2, "7 8 18 19 24 31 36 45 48 51 52 73 80 83+ 84 90 140 186"),
  ("large", 1, "12 100 103 105 143 156 162 177 182+ 200 216 250 260 278 553"),
  ("large", 2, "15 19 43 49 52 53 111 133 164 231 340 378"),
].flatMap { cell, treatment, times in
  times.split(separator: " ").map {
    (Double($0.filter(\.isNumber))!, !$0.hasSuffix("+"), cell, treatment)
  }
}
