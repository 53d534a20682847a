extension Seeds {
  static let texts = [
    "id,isi,c\n1,\"a, \"\"b\"\"\nx\",2\n\"3\",Café,\n4,\"y\" z,5\r\n",
    "sep=;\r\na;b;c\r\n1;\"x;y\";3\r\n;;\r\n\"buka;2;3\r\n",
    "a\tb\r1\t2\r\"x\ty\"\t3\r", "a|b\n1|\" 2\n", "a, \"b, c\", d\n1, \"2, 3\", 4\n",
    "satu kolom\n1\n2\n\0\n", "'a','b'\n'it''s','x,y'\n", "a;b\n1,5;\"2\n3;4\n",
  ]

  /// The same in other encodings, and damaged.
  static var encoded: [[UInt8]] {
    let text = Array("id;nama\r\n1;Café €\r\n2;\"x\r\ny\"\r\n".utf16)
    let wide = text.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    let turned = text.flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] }
    return [
      wide, [0xFF, 0xFE] + wide, [0xFE, 0xFF] + turned, turned, wide + [0x3D, 0xD8],
      Array("a,b\n".utf8) + [0x43, 0x61, 0x66, 0xE9, 0x2C, 0x80, 0x0A],
      [0xEF, 0xBB, 0xBF] + Array("a,b\n1,é\n".utf8) + [0xE2, 0x82],
    ]
  }

  static let pages = [
    """
    <html><head><meta charset="utf-8"><style>td{}</style></head><body><table border=1>
    <tr><th colspan="2">Judul<th>B</tr><tr><td rowspan=2>a<br>b<td>2&nbsp;&amp;<td><b>c</b></tr>
    <tr><td>x<!-- y --><td style='a'>z</table><p>lain</p><table><tr><td>1</table></body></html>
    """,
    "<table><tr><td>a<td>b<tr><td><table><tr><td>dalam</table><td colspan=0>d</table>",
    "\u{FEFF}<!DOCTYPE html><html><body><script>x<table></script><table><tbody><tr><td>&#65;</td>",
  ]

  static let spreadsheets = [
    """
    <?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
    <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"
     xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Styles><Style ss:ID="s1">
    <NumberFormat ss:Format="Short Date"/></Style></Styles><Worksheet ss:Name="A"><Table>
    <Row ss:Index="2"><Cell ss:MergeAcross="1"><Data ss:Type="String">a&amp;b&#10;c</Data></Cell>
    <Cell ss:Index="4" ss:StyleID="s1"><Data ss:Type="DateTime">2024-01-31T08:00:00.000</Data></Cell>
    </Row><Row><Cell><Data ss:Type="Number">1.5E3</Data></Cell><Cell><Data ss:Type="Boolean">1</Data>
    </Cell><Cell><Data ss:Type="Error">#N/A</Data></Cell></Row></Table></Worksheet></Workbook>
    """
  ]

  static var workbooks: [[UInt8]] {
    let sheets = [
      """
      <worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" s="1"><v>45075.5</v></c>\
      </row><row r="3"><c t="inlineStr"><is><r><t>a_x000D_</t></r></is></c><c t="b"><v>1</v></c>\
      <c t="e"><v>#N/A</v></c><c t="d"><v>2024-01-31T08:00:00</v></c><c t="str"><f>A1</f><v>x</v></c>\
      <c s="2"><v>1E-3</v></c></row></sheetData></worksheet>
      """,
      """
      <?xml version="1.0" encoding="UTF-8"?><x:worksheet xmlns:x="m"><x:dimension ref="A1:B2"/>\
      <x:sheetData><x:row><x:c r="B1"><x:v> 12 </x:v></x:c></x:row><x:row/></x:sheetData>\
      <x:mergeCells/></x:worksheet>
      """,
    ]
    let strings =
      "<sst count=\"3\"><si><t xml:space=\"preserve\"> a &amp; &#233;</t></si><si><r><t>b</t></r>"
      + "<rPh><t>c</t></rPh></si><si/><si><t><![CDATA[<x>]]></t></si></sst>"
    let separator = "\u{1D}"
    return sheets.map { Array("\($0)\(separator)\(strings)".utf8) }
      + [Array("\(sheets[0])\(separator)\(separator)<styleSheet/>".utf8)]
  }

  static var containers: [[UInt8]] {
    let text = Array("id,received,region\n1,2024-03-01,64.09\n2,2024-03-02,64.09\n".utf8)
    let workbook = workbooks[0].withUnsafeBufferPointer { WorkbookParts($0).zip }
    return [
      storedZIP([("64.09.csv", text)]), storedZIP([("a/b.csv", text), ("x.xlsx", workbook)]),
      workbook, deflatedZIP("laporan.csv", text), gzip(text), gzip(workbook),
      storedZIP([("../../etc/x.csv", text), ("kosong/", [])]),
    ]
  }

  static let exports = [
    """
    id,region,agency,status,received,first_response,completed,rating,reopened,title
    B-1,64.03,Dinas Sosial,completed,2024-03-01,2024-03-04,2024-03-05T10:00+08:00,5,0,x
    B-1,64.03,Dinas Sosial,baru,2024-03-04,x,2024-03-06,9,-1,y
    ,64.03,,completed,2024-03-01,,,,,
    5.22E+06,Kota Bandung,,archived,45000,,,,,
    Total,4

    """,
    """
    Nama Instansi;Pemerintah Kabupaten Berau
    Tanggal Generate;31 Desember 2024
    Tracking ID;Tanggal Laporan Masuk;Waktu Laporan Masuk;Instansi Induk;Status Laporan;Kategori
    1;29 May 2023;04:05:34;Pemerintah Kabupaten Berau;Ditutup oleh Sistem;Jalan
    2;6 Agu 2024;;Pemerintah Provinsi Kalimantan Timur;Tunda;
    3;13/01/2024;x;Dinas Sosial;Terdisposisi ke Dinas;"a
    4;1/13/2024;4:05 PM;64.09;?;-

    """,
    """
    Tracking ID,Waktu,Oleh,Isi
    1,"Senin, 13 Februari 2023, 16:02",Admin Kabupaten,Laporan didisposisikan ke Dinas
    1,"Selasa, 14 Februari 2023, 16:02",Dinas Sosial,akan segera kami tindaklanjuti
    ,kemarin,Pelapor,isi

    """,
    "id,event,at,actor\nK-1,first_response,2024-03-04T09:00:00+08:00,Dinas\nK-1,lain,2024-03-05,\n",
    "region,key,value,evidence\n64.09,sk,1,SK 1/2024\nKota Bandung,sk,\"0,5\",\nX,sk,1,\n64.09,sk,a\n",
  ]
}
