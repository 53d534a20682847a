/// What fuzzing begins with: small inputs that each reach another corner.
extension Reader {
  var seeds: [[UInt8]] {
    switch self {
    case .delimited: Seeds.texts.map { Array($0.utf8) } + Seeds.encoded
    case .html: Seeds.pages.map { Array($0.utf8) }
    case .spreadsheetml: Seeds.spreadsheets.map { Array($0.utf8) }
    case .workbook: Seeds.workbooks
    case .containers: Seeds.containers
    case .records: Seeds.records
    case .xls: Seeds.records.map { CompoundFile(stream: $0).bytes }
    case .ingestion: Seeds.exports.map { Array($0.utf8) }
    case .regions: Seeds.regions.map { Array($0.utf8) }
    case .dates: Seeds.dates.map { Array($0.utf8) }
    case .profile: Seeds.profiles.map { Array($0.utf8) }
    case .rubric: Seeds.rubrics.map { Array($0.utf8) }
    }
  }

  /// What a mutation may put in at once.
  var words: [String] {
    switch self {
    case .delimited, .ingestion, .regions:
      [
        "\"\"", "\r\n", "\r\r\n", "sep=;", "\u{FEFF}", "\",\"", "\";\"", "\t", "|", "\0", "''",
        "Tracking ID", "Tanggal Laporan Masuk", "id", "received", "region", "event", "at", "key",
        "value", "2024-03-01", "Total", "5.22E+06", "64.09", "Jumlah", "31/12/2024", "#N/A",
      ]
    case .html:
      [
        "<table>", "</table>", "<tr>", "</tr>", "<td>", "</td>", "<th>", "<br>", "<br/>",
        " rowspan=\"2\"", " colspan=3", " rowspan=0", "&nbsp;", "&#160;", "&amp;", "&#x41;", "<!--",
        "-->", "<script>", "</script>", "<style>", "</style>", "<thead>", "<tbody>",
        "<meta charset=utf-8>", "<![CDATA[", "<!doctype html>", "99999999", "charset=windows-1252",
      ]
    case .workbook, .spreadsheetml, .containers:
      [
        "<row r=\"1\">", "</row>", "<c r=\"A1\" t=\"s\">", "<v>", "</v>", "<is><t>", "</t></is>",
        "t=\"inlineStr\"", "t=\"b\"", "t=\"e\"", "t=\"d\"", "t=\"str\"", "r=\"XFD1048576\"",
        "<!DOCTYPE", "<![CDATA[", "]]>", "<!--", "-->", "&amp;", "&#x41;", "&#0;", "_x000D_",
        "_xD83D__xDE00_", "<si>", "<r>", "<rPh>", "xml:space=\"preserve\"", "encoding=\"utf-16\"",
        "<?xml", "?>", "date1904=\"1\"", "state=\"hidden\"", "formatCode=\"[h]:mm\"", "1E308",
        "45075.5", "\u{1D}", "ss:Index=\"3\"", "ss:Type=\"DateTime\"", "ss:MergeAcross=\"2\"",
        "<Cell>", "<Data ss:Type=\"String\">", "PK\u{1}\u{2}", "PK\u{3}\u{4}", "PK\u{5}\u{6}",
      ]
    case .records, .xls: []
    case .dates:
      [
        "dd", "MMMM", "yyyy", "HH", "mm", "ss", "SSS", "EEEE", "XXX", "'pukul'", "WIB", "WITA",
        "Agu",
        "Agustus", "May", "Senin", "+07:00", "PM", "\n", "2024-02-29", "T04:05:34.123456", "S1",
        "Q3",
        "..",
      ]
    case .profile, .rubric:
      [
        "columns:", "dates:", "formats:", "values:", "status:", "events:", "clocks:", "aspects:",
        "indicators:", "measure:", "scale:", "weight:", "{", "}", "[", "]", ": ", "- ", "*a", "&a",
        "<<: *a", "!!binary", "|", ">", "1e309", "-1", ".nan", "~", "\"\\u0000\"", "---", "...",
        "linear", "worst", "best", "share", "on_time_share", "limit",
      ]
    }
  }
}

enum Seeds {
  static let dates = [
    "d MMM yyyy\n29 May 2023\n6 Agu 2026\n31 Des 2024 04.05\n",
    "dd/MM/yyyy HH:mm:ss\n01/02/2024 04:05:06\n13/01/2024 04:05:06 WIB\n1/13/2024 4:5:6\n",
    "EEEE, d MMMM yyyy, HH:mm\nSenin, 13 Februari 2023, 16:02\nJum'at, 1 Maret 2024, 10.00\n",
    "yyyy-MM-dd'T'HH:mm:ss.SSSXXX\n2024-01-31T08:00:00.125+07:00\n2024-02-30T08:00:00Z\n",
    "d-M-yy h:mm a\n1-2-70 12:00 AM\n1-2-69 12:59 PM\n2024-S1\n2024-Q3\n2024-01-01..2024-06-30\n",
  ]

  static let regions = [
    "code,name,kind,province,timezone,population\n64.09,,,,,\n99.01,Kota X,kota,P,WIB,\"1.000\"\n",
    "kode;nama;zona\n3209;Cirebon;Asia/Jakarta\n64.1;Uji;WITA\n",
  ]

  static let profiles = [
    """
    profile: baruga
    kind: register
    columns:
      id: [Nomor Tiket, No Tiket]
      received: [Waktu Lapor]
      completed: {date: [Tgl Selesai], time: [Jam Selesai]}
      status: Status
      owner: Pemda
    drop: [Nama, Isi*]
    dates: {formats: ["dd/MM/yyyy HH:mm", d MMM yyyy], order: day_first, timezone: Asia/Makassar}
    values:
      status:
        Proses*: in_progress
        Selesai: {status: completed, closed_by: agency}
        rejected: [Ditolak, Bukan kewenangan]
    generated: [Tanggal Generate]

    """,
    """
    profile: riwayat
    kind: log
    source: baruga
    columns: {id: Tiket, at: {date: Tgl, time: Jam}, event: Kejadian, actor: Oleh, text: Isi}
    events:
      forwarded: {text: [Laporan dilempar ke]}
      completed: {word: [Selesai]}
      first_response: {not_actor: [Pelapor*, Sistem*]}
      other: {word: [Dibaca]}
    holding_replies: [akan segera]

    """,
  ]

  static let rubrics = [
    """
    rubric: contoh
    version: "2024.1"
    title: {id: Uji, en: Test}
    clocks:
      response: {from: received, to: first_response, unit: working_days}
    missing: zero
    aspects:
      - aspect: all
        weight: 1
        indicators:
          - indicator: responded
            measure: {on_time_share: response, limit: 5}
            scale: {linear: {worst: 0, best: 1}}
          - {indicator: it, measure: {assessment: sk_tim}, scale: identity, weight: 0.5}
    ties: {decimals: 1}

    """
  ]
}
