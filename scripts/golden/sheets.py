"""Makes tests/fixtures/sheets: one sheet as Chinese spreadsheets save it. `python3 scripts/golden/sheets.py`, by hand.

The cells are those of `toCsv` of the example in tests/helpers/sheets.ts, changed as a spreadsheet changes them: days with
slashes and without zeros, ten digits of a fraction, lines as wide as the widest, empty lines, thousands where a column was
formatted. Excel writes "CSV" in GBK and "Unicode text" as UTF-16 with tabs; "CSV UTF-8" has a mark.
"""

import csv
import io
import pathlib
import zipfile

FOLDER = pathlib.Path(__file__).parents[2] / "tests/fixtures/sheets"

CELLS = [
    ["jieshi", "every-kind", "谁帮得上忙"],
    [],
    ["表：单项输入"],
    ["项目", "数值", "单位", "原样", "取自"],
    ["月数", "18"],
    ["现金", "1,250", "", "现金 = 1,250"],
    ["份额", "12.5"],
    ["信任", "5"],
    ["备注", "'=1+1"],
    ["开始", "2026/1/5"],
    ["城市", "深圳"],
    ["赶时间", "否"],
    [],
    ["表：人"],
    ["姓名", "小时", "认识于", "圈子", "亲近", "信任", "原样"],
    ["李", "0.333333333", "2026/11/28", "工作", "否", "", "小时 = 1/3"],
    ["王", "30", "", "学校", "是", "7", "小时 = 20..40"],
    [],
    ["'1/3", "-1.5", "", "工作", "TRUE"],
    [],
    ["表：关系"],
    ["从", "到", "原样"],
    ["李", "王"],
    [],
]
WIDTH = max(map(len, CELLS))


def lines(delimiter: str, wide: bool = True) -> str:
    out = io.StringIO()
    writer = csv.writer(out, delimiter=delimiter, lineterminator="\r\n")
    for row in CELLS:
        writer.writerow(row + [""] * (WIDTH - len(row) if wide else 0))
    return out.getvalue()


def xml(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def spreadsheet() -> dict[str, str]:
    """As Excel writes it: text shared, numbers bare, a day as a number with a style, a per cent, a formula with its value."""
    shared: list[str] = []

    def cell(place: str, value: object) -> str:
        if isinstance(value, tuple):
            kind, number = value
            if kind == "formula":
                return f'<c r="{place}"><f>1/3</f><v>{number}</v></c>'
            return f'<c r="{place}" s="{kind}"><v>{number}</v></c>'
        if isinstance(value, bool):
            return f'<c r="{place}" t="b"><v>{int(value)}</v></c>'
        if isinstance(value, (int, float)):
            return f'<c r="{place}"><v>{value}</v></c>'
        if value == "王":
            return f'<c r="{place}" t="inlineStr"><is><t>王</t></is></c>'
        if value not in shared:
            shared.append(str(value))
        return f'<c r="{place}" t="s"><v>{shared.index(str(value))}</v></c>'

    day, share = 1, 2
    rows: list[tuple[int, list[object]]] = [
        (1, ["姓名", "小时", "认识于", "圈子", "亲近", "信任"]),
        (2, ["李 & <Lee>", ("formula", 0.333333333333333), (day, 46354), "工作", False, ""]),
        (4, ["王", -1.5, (day, 46027), "学校", True, 7]),
        (5, ["=1+1", (share, 0.125), "", "", "", ""]),
    ]
    data = "".join(
        f'<row r="{r}">'
        + "".join(cell(f"{'ABCDEF'[i]}{r}", v) for i, v in enumerate(values) if v != "")
        + "</row>"
        for r, values in rows
    )
    space = "http://schemas.openxmlformats.org"
    main = f'xmlns="{space}/spreadsheetml/2006/main"'
    strings = "".join(
        f'<si><r><t>{xml(s[:1])}</t></r><r><t xml:space="preserve">{xml(s[1:])}</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si>'
        for s in shared
    )
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    return {
        "[Content_Types].xml": head
        + f'<Types xmlns="{space}/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
        "xl/workbook.xml": head
        + f'<workbook {main} xmlns:r="{space}/officeDocument/2006/relationships"><workbookPr/><sheets>'
        '<sheet name="人" sheetId="3" r:id="rId7"/><sheet name="第二张" sheetId="1" r:id="rId1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": head
        + f'<Relationships xmlns="{space}/package/2006/relationships">'
        f'<Relationship Id="rId1" Type="{space}/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/>'
        f'<Relationship Id="rId7" Type="{space}/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet2.xml"/>'
        "</Relationships>",
        "xl/styles.xml": head
        + f'<styleSheet {main}><numFmts count="1"><numFmt numFmtId="176" formatCode="yyyy/m/d;@"/></numFmts>'
        '<cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs>'
        '<cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="176" applyNumberFormat="1"/><xf numFmtId="10"/></cellXfs></styleSheet>',
        "xl/sharedStrings.xml": head + f"<sst {main}>{strings}</sst>",
        "xl/worksheets/sheet1.xml": head + f'<worksheet {main}><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>',
        "xl/worksheets/sheet2.xml": head + f"<worksheet {main}><sheetData>{data}</sheetData></worksheet>",
    }


def main() -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    comma, tab, semicolon = lines(","), lines("\t"), lines(";", wide=False)
    files = {
        "excel-gbk.csv": comma.encode("gbk"),
        "excel-unicode-text.txt": b"\xff\xfe" + tab.encode("utf-16-le"),
        "big-endian.txt": b"\xfe\xff" + tab.encode("utf-16-be"),
        "excel-utf8.csv": b"\xef\xbb\xbf" + comma.encode("utf-8"),
        "wps-semicolon.csv": b"\xef\xbb\xbf" + semicolon.encode("utf-8"),
        "wps-gb18030.csv": comma.replace("李", "𠮷喆").encode("gb18030"),
    }
    for name, content in files.items():
        (FOLDER / name).write_bytes(content)
    with zipfile.ZipFile(FOLDER / "excel.xlsx", "w") as packed:
        for name, text in spreadsheet().items():
            # The same bytes whenever it is made.
            entry = zipfile.ZipInfo(name, (2026, 11, 28, 0, 0, 0))
            stored = name.endswith("workbook.xml")
            entry.compress_type = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
            packed.writestr(entry, text)


if __name__ == "__main__":
    main()
