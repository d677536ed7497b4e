"""Membuat templat bawaan dari nol: python3 buat-templat.py [nama ...] (perlu python-docx 1.2).

Kantor mengubah .docx-nya langsung di Word atau LibreOffice; lihat README.md.
Skrip ini hanya untuk membangun ulang templat bawaan, supaya perubahannya dapat dibaca.
"""

import io
import pathlib
import re
import zipfile

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt

FONT = "Arial"  # kembaran ukurannya: Liberation Sans
WIDTH = 16.0  # cm: A4 dikurangi margin kiri 3 dan kanan 2


UNWANTED = "docProps|customXml|stylesWithEffects"  # jejak penyunting dan sisa Word 2010


class Letter:
    def __init__(self):
        self.doc = Document()
        section = self.doc.sections[0]
        section.page_width, section.page_height = Cm(21), Cm(29.7)
        section.top_margin, section.bottom_margin = Cm(2), Cm(2.5)
        section.left_margin, section.right_margin = Cm(3), Cm(2)
        section.header_distance = section.footer_distance = Cm(1.1)
        section.different_first_page_header_footer = True
        style = self.doc.styles["Normal"]
        style.font.name, style.font.size = FONT, Pt(11)
        fonts = style.element.rPr.rFonts
        for name in ("ascii", "hAnsi", "cs", "eastAsia"):
            fonts.set(qn(f"w:{name}"), FONT)
        language = OxmlElement("w:lang")
        language.set(qn("w:val"), "id-ID")
        style.element.rPr.append(language)
        style.paragraph_format.space_after = Pt(0)
        style.paragraph_format.line_spacing = 1.15
        style.paragraph_format.widow_control = True
        self.numbering = self.doc.part.numbering_part.element
        self.numbers = 100
        self.heading_number = self.new_number("decimal", "%1.", 0, 0.75, bold=True)

    def new_number(self, kind, text, left, hanging, bold=False, size=None):
        """Penomoran tersendiri, supaya setiap daftar mulai dari awal."""
        self.numbers += 1
        weight = "<w:b/>" if bold else ""
        weight += f'<w:sz w:val="{size * 2}"/>' if size else ""
        weight = f"<w:rPr>{weight}</w:rPr>" if weight else ""
        twips = lambda cm: round(cm * 567)
        abstract = parse_xml(
            f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{self.numbers}">'
            f'<w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/>'
            f'<w:numFmt w:val="{kind}"/><w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/>'
            f'<w:pPr><w:tabs><w:tab w:val="num" w:pos="{twips(left + hanging)}"/></w:tabs>'
            f'<w:ind w:left="{twips(left + hanging)}" w:hanging="{twips(hanging)}"/></w:pPr>'
            f"{weight}</w:lvl></w:abstractNum>")
        first_num = self.numbering.find(qn("w:num"))
        first_num.addprevious(abstract)
        self.numbering.append(parse_xml(
            f'<w:num {nsdecls("w")} w:numId="{self.numbers}">'
            f'<w:abstractNumId w:val="{self.numbers}"/></w:num>'))
        return self.numbers

    def paragraph(self, text="", where=None, align=None, bold=False, underline=False, size=None,
                  number=None, indent=0, after=0, before=0, keep=False, italic=False):
        p = (where or self.doc).add_paragraph()
        run = p.add_run(text)
        run.bold, run.underline, run.italic = bold or None, underline or None, italic or None
        if size:
            run.font.size = Pt(size)
        p.alignment = align
        form = p.paragraph_format
        form.space_after, form.space_before = Pt(after), Pt(before)
        form.keep_with_next = keep or None
        if indent:
            form.left_indent = Cm(indent)
        if number:
            properties = p._p.get_or_add_pPr()
            properties._insert_numPr(parse_xml(
                f'<w:numPr {nsdecls("w")}><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>'))
        return p

    def tag(self, text, where=None, **options):
        """Alinea tanda blok. Bentuknya dipakai bila isinya belum ada."""
        return self.paragraph(text, where=where, **options)

    def heading(self, text):
        self.paragraph(text, bold=True, number=self.heading_number, before=10, after=3, keep=True)

    def body(self, text, **options):
        options.setdefault("after", 3)
        return self.paragraph(text, align=ALIGN.JUSTIFY, indent=0.75, **options)

    def items(self, path, text, kind="lowerLetter", form="%1."):
        number = self.new_number(kind, form, 0.75, 0.65)
        self.tag("{{#%s}}" % path, indent=0.75, after=2)
        self.paragraph(text, align=ALIGN.JUSTIFY, number=number, after=2)
        self.tag("{{/%s}}" % path)

    def table(self, widths, borders=False, indent=0.0, where=None):
        table = self.doc.add_table(rows=0, cols=len(widths))
        table.autofit = False
        properties = table._tbl.tblPr
        if borders:
            table.style = "Table Grid"
            indent += 0.19  # garis tepi sejajar dengan teks, bukan di luarnya
        if indent:
            properties.find(qn("w:tblLayout")).addprevious(parse_xml(
                f'<w:tblInd {nsdecls("w")} w:w="{round(indent * 567)}" w:type="dxa"/>'))
        for column, width in zip(table.columns, widths):
            column.width = Cm(width)
        return table

    def row(self, table, widths, header=False):
        row = table.add_row()
        properties = row._tr.get_or_add_trPr()
        properties.append(OxmlElement("w:cantSplit"))
        if header:
            properties.append(OxmlElement("w:tblHeader"))
        for cell, width in zip(row.cells, widths):
            cell.width = Cm(width)
        return row.cells

    def write(self, cell, text, **options):
        """Mengisi alinea pertama sel, lalu alinea berikutnya."""
        first = cell.paragraphs[0]
        if first.runs or getattr(cell, "_used", False):
            return self.paragraph(text, where=cell, **options)
        p = self.paragraph(text, where=cell, **options)
        first._p.getparent().remove(first._p)
        return p

    def labelled(self, rows, indent=0.75):
        widths = [4.2, 0.4, WIDTH - indent - 4.6]
        table = self.table(widths, indent=indent)
        for label, value in rows:
            cells = self.row(table, widths)
            self.write(cells[0], label)
            self.write(cells[1], ":")
            self.write(cells[2], value)

    def gap(self, points=4):
        p = self.paragraph()
        p.paragraph_format.line_spacing = Pt(points)
        return p

    def save(self, path):
        buffer = io.BytesIO()
        self.doc.save(buffer)
        with zipfile.ZipFile(buffer) as source, zipfile.ZipFile(path, "w") as target:
            for name in source.namelist():
                if re.search(UNWANTED, name):
                    continue
                data = source.read(name)
                if name.endswith(".rels") or name == "[Content_Types].xml":
                    data = re.sub(
                        rb"<(Relationship|Override)\b[^>]*(%s)[^>]*/>" % UNWANTED.encode(), b"", data)
                info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
                info.compress_type = zipfile.ZIP_DEFLATED
                target.writestr(info, data)


def page_number(paragraph):
    paragraph.alignment = ALIGN.CENTER
    for text, kind in (("– ", None), (None, " PAGE "), (" –", None)):
        if kind:
            paragraph._p.append(parse_xml(
                f'<w:fldSimple {nsdecls("w")} w:instr="{kind}"><w:r><w:t>2</w:t></w:r></w:fldSimple>'))
        else:
            paragraph._p.append(parse_xml(
                f'<w:r {nsdecls("w")}><w:t xml:space="preserve">{text}</w:t></w:r>'))


def kepala_surat(letter):
    """Nomor halaman mulai halaman kedua, klasifikasi di kaki, kop dan garis."""
    section = letter.doc.sections[0]
    page_number(section.header.paragraphs[0])
    for footer in (section.footer, section.first_page_footer):
        p = footer.paragraphs[0]
        p.alignment = ALIGN.CENTER
        p.add_run("{{surat.klasifikasi}} · {{perkara}}").font.size = Pt(8)
    letter.tag("{{#kop.nama}}", align=ALIGN.CENTER, bold=True, size=14)
    letter.paragraph("{{.}}", align=ALIGN.CENTER, bold=True, size=14)
    letter.tag("{{/kop.nama}}")
    letter.tag("{{#kop.alamat}}", align=ALIGN.CENTER, size=9)
    letter.paragraph("{{.}}", align=ALIGN.CENTER, size=9)
    letter.tag("{{/kop.alamat}}")
    line = letter.gap(6)
    line._p.get_or_add_pPr().append(parse_xml(
        f'<w:pBdr {nsdecls("w")}><w:bottom w:val="single" w:sz="12" w:space="1"/></w:pBdr>'))
    order(line)
    letter.gap(8)


def nomor_dan_tujuan(letter, hal, after=10):
    """Nomor, klasifikasi, lampiran, hal; lalu kepada siapa."""
    widths = [2.4, 0.4, 6.4, 6.8]
    table = letter.table(widths)
    for index, (label, value) in enumerate((
            ("Nomor", "{{surat.nomor}}"), ("Klasifikasi", "{{surat.klasifikasi}}"),
            ("{{#surat.sifat}}Sifat", "{{.}}{{/surat.sifat}}"),
            ("Lampiran", "{{surat.lampiran}}"), ("Hal", hal))):
        cells = letter.row(table, widths)
        letter.write(cells[0], label)
        letter.write(cells[1], ":")
        if index == 0:
            letter.write(cells[3], "{{surat.tempat}}, {{surat.tanggal}}", align=ALIGN.RIGHT)
            letter.write(cells[2], value)
        else:
            letter.write(cells[2].merge(cells[3]), value, bold=label == "Hal")
    letter.gap(after)
    letter.paragraph("Yth. {{kepada.jabatan}}")
    letter.tag("{{#kepada.up}}")
    letter.paragraph("u.p. {{.}}")
    letter.tag("{{/kepada.up}}")
    letter.paragraph("di")
    letter.paragraph("{{kepada.kota}}", indent=0.75, after=after)


def kotak(cell):
    cell._tc.get_or_add_tcPr().append(parse_xml(
        f'<w:tcBorders {nsdecls("w")}>' + "".join(
            f'<w:{side} w:val="single" w:sz="4"/>' for side in ("top", "left", "bottom", "right"))
        + "</w:tcBorders>"))


def isian_tangan(letter, cell, labels, tab=2.4):
    for label in labels:
        p = letter.paragraph(f"{label}\t: ………………………………", where=cell, size=9, after=3, keep=True)
        p.paragraph_format.tab_stops.add_tab_stop(Cm(tab))


def nama_jelas(letter, cell, who, heading=None, lines=4, keep=True):
    """Jabatan, ruang tanda tangan, nama, pangkat; di satu sel supaya tidak terpotong."""
    if heading:
        letter.write(cell, heading, align=ALIGN.CENTER, keep=keep)
    letter.tag("{{#%s.atas_nama}}" % who, where=cell, align=ALIGN.CENTER, keep=keep)
    letter.paragraph("{{.}}", where=cell, align=ALIGN.CENTER, keep=keep)
    letter.tag("{{/%s.atas_nama}}" % who, where=cell, keep=keep)
    letter.write(cell, "{{%s.jabatan}}," % who, align=ALIGN.CENTER, keep=keep)
    for _ in range(lines):
        letter.paragraph(where=cell, align=ALIGN.CENTER, keep=keep)
    letter.paragraph("{{%s.nama}}" % who, where=cell, align=ALIGN.CENTER, bold=True, underline=True)
    letter.tag("{{#%s.pangkat}}" % who, where=cell, align=ALIGN.CENTER, size=9)
    letter.paragraph("{{.}}", where=cell, align=ALIGN.CENTER, size=9)
    letter.tag("{{/%s.pangkat}}" % who, where=cell)


def tabel_bergaris(letter, heads, cells, widths, block, size=10, indent=0.75):
    """Baris judul berulang; satu baris per butir, tidak terpotong. Isi yang berupa daftar ditulis sebagai (isian,)."""
    table = letter.table(widths, borders=True, indent=indent)
    for cell, text in zip(letter.row(table, widths, header=True), heads):
        letter.write(cell, text, bold=True, size=size, align=ALIGN.CENTER, keep=True)
    row = letter.row(table, widths)
    last = len(cells) - 1
    for index, (cell, content) in enumerate(zip(row, cells)):
        opening = "{{#%s}}" % block if index == 0 else ""
        closing = "{{/%s}}" % block if index == last else ""
        if isinstance(content, tuple):
            letter.write(cell, "{{#%s}}" % content[0], size=size)
            letter.paragraph("{{.}}", where=cell, size=size, after=1)
            letter.paragraph("{{/%s}}" % content[0], where=cell, size=size)
        else:
            letter.write(cell, opening + content + closing, size=size)
    return table


def selesaikan(letter, path):
    for p in letter.doc.element.body.iter(qn("w:p")):
        order_element(p)
    letter.save(path)


def tembusan(letter):
    letter.paragraph("Tembusan:", before=12, size=10, keep=True)
    number = letter.new_number("decimal", "%1.", 0, 0.65, size=10)
    letter.tag("{{#tembusan}}", size=10)
    letter.paragraph("{{.}}", size=10, number=number)
    letter.tag("{{/tembusan}}")


def surat_rujukan(path):
    letter = Letter()
    kepala_surat(letter)
    nomor_dan_tujuan(letter, "Rujukan dan Pelaporan Dugaan Tindak Pidana Perdagangan Orang")
    letter.paragraph("Dengan hormat,", after=4)
    letter.paragraph(
        "Dengan ini kami melaporkan dugaan tindak pidana perdagangan orang ({{perkara}}) dengan "
        "uraian sebagai berikut:", align=ALIGN.JUSTIFY)

    letter.heading("Dasar")
    letter.items("dasar", "{{.}}")

    letter.heading("Identitas pelapor")
    letter.labelled([
        ("Nama", "{{pelapor.nama}}"),
        ("{{#pelapor.lembaga}}Lembaga", "{{.}}{{/pelapor.lembaga}}"),
        ("Kapasitas", "{{pelapor.kapasitas}}"),
        ("{{#pelapor.kuasa}}Surat kuasa/tugas", "{{.}}{{/pelapor.kuasa}}"),
        ("NIK", "{{pelapor.nik}}"), ("Tempat, tanggal lahir", "{{pelapor.lahir}}"),
        ("Jenis kelamin", "{{pelapor.jenis_kelamin}}"), ("Agama", "{{pelapor.agama}}"),
        ("Pekerjaan", "{{pelapor.pekerjaan}}"), ("Alamat", "{{pelapor.alamat}}"),
        ("Telepon", "{{pelapor.kontak}}")])
    letter.tag("{{#pelapor.rahasia}}")
    letter.body("{{.}}", before=3)
    letter.tag("{{/pelapor.rahasia}}")

    letter.heading("Identitas korban")
    letter.body(
        "Identitas korban dalam surat ini ditulis dengan inisial; identitas lengkap disampaikan "
        "dalam sampul tertutup.", keep=True)
    tabel_bergaris(
        letter, ("Korban", "Jumlah", "Umur", "Jenis kelamin", "Status", "Keadaan sekarang"),
        ("{{samaran}}", "{{jumlah}}", "{{umur}}", "{{jenis_kelamin}}", "{{status}}", "{{keadaan}}"),
        (2.5, 2.0, 3.6, 2.1, 1.96, 2.9), "korban", size=9)
    letter.gap(4)
    letter.tag("{{#persetujuan}}", indent=0.75, after=3)
    letter.body("{{.}}")
    letter.tag("{{/persetujuan}}")

    letter.heading("Terlapor")
    letter.items("terlapor", "{{nama}}: {{keterangan}}.")
    letter.tag("{{#tidak_dilaporkan}}", indent=0.75, after=3)
    letter.body("{{.}}", before=2)
    letter.tag("{{/tidak_dilaporkan}}")

    letter.heading("Uraian peristiwa")
    letter.labelled([
        ("Waktu kejadian", "{{peristiwa.waktu}}"), ("Tempat kejadian", "{{peristiwa.tempat}}")])
    letter.gap(4)
    letter.tag("{{#peristiwa.uraian}}", indent=0.75, after=3)
    letter.body("{{.}}")
    letter.tag("{{/peristiwa.uraian}}")

    letter.heading("Dugaan tindak pidana dan analisis singkat unsur")
    letter.body(
        "Perbuatan tersebut diduga memenuhi unsur ketentuan di bawah ini. Penilaian ini bersifat awal dan tidak "
        "mendahului hasil penyidikan; uraian lengkap setiap unsur ada dalam matriks terlampir.", keep=True)
    tabel_bergaris(
        letter, ("Unsur", "Fakta", "Bukti", "Penilaian awal"),
        ("{{bagian}}", ("fakta",), "{{bukti}}", "{{penilaian}}"),
        (1.9, 7.36, 2.4, 3.4), "ringkasan", size=9)
    letter.gap(6)
    tabel_bergaris(
        letter, ("Diduga melanggar", "Terlapor dan korban", "Keterangan", "Penilaian awal"),
        ("{{rujukan}}", ("pihak",), ("keterangan",), "{{penilaian}}"),
        (5.2, 4.0, 3.46, 2.4), "dugaan", size=9)

    letter.heading("Bukti dan saksi")
    tabel_bergaris(
        letter, ("Kode", "Uraian", "Jumlah", "Asli atau salinan, dan penyimpannya"),
        ("{{kode}}", "{{uraian}}", "{{jumlah}}", "{{simpanan}}"), (1.4, 7.0, 2.2, 4.46), "bukti", size=9)
    letter.tag("{{^bukti}}")
    letter.body("Belum ada bukti di tangan pelapor.")
    letter.tag("{{/bukti}}")
    letter.gap(4)
    letter.tag("{{#saksi}}", indent=0.75)
    letter.body("{{.}}")
    letter.tag("{{/saksi}}")

    letter.heading("Keadaan dan kebutuhan korban")
    letter.items("kebutuhan", "{{.}}")

    letter.heading("Hal yang belum diketahui")
    letter.items("pertanyaan", "{{.}}")
    letter.tag("{{^pertanyaan}}")
    letter.body("Tidak ada yang menentukan penilaian awal.")
    letter.tag("{{/pertanyaan}}")

    letter.heading("Permohonan")
    letter.body("Berdasarkan hal-hal tersebut, kami memohon agar:", keep=True)
    letter.items("permohonan", "{{.}}")

    letter.heading("Kerahasiaan identitas")
    letter.body(
        "Dengan surat ini diberitahukan, sebagaimana dimaksud dalam {{pemberitahuan}}, bahwa identitas saksi dan "
        "korban dalam perkara ini harus dirahasiakan. Kerahasiaannya dilindungi oleh ketentuan berikut:", keep=True)
    letter.tag("{{#kerahasiaan}}", indent=0.75, after=3)
    letter.body("{{rujukan}}:", keep=True)
    quote = letter.body("“{{bunyi}}”", italic=True, after=5)
    quote.paragraph_format.left_indent = Cm(1.4)
    quote.paragraph_format.right_indent = Cm(0.7)
    letter.tag("{{/kerahasiaan}}")

    letter.paragraph(
        "Mohon kepada kami diberikan surat tanda penerimaan laporan. Demikian disampaikan, atas "
        "perhatian dan kerja sama Saudara diucapkan terima kasih.",
        align=ALIGN.JUSTIFY, before=10, after=12, keep=True)

    # Tanda terima di kiri, tanda tangan di kanan, dalam satu baris yang tidak terpotong.
    widths = [7.2, 1.0, 7.6]
    table = letter.table(widths, indent=0.19)
    left, _, right = letter.row(table, widths)
    kotak(left)
    letter.write(left, "Tanda terima", bold=True, size=9, after=4, keep=True)
    isian_tangan(letter, left, ("Diterima oleh", "Pangkat/NRP", "Hari, tanggal", "Pukul"))
    letter.paragraph("Tanda tangan dan cap:", where=left, size=9, after=34, keep=True)
    nama_jelas(letter, right, "penanda_tangan")

    letter.paragraph("Lampiran:", before=14, size=10, keep=True)
    number = letter.new_number("upperRoman", "%1.", 0, 0.85, size=10)
    letter.tag("{{#lampiran}}", size=10)
    letter.paragraph("{{.}}", size=10, number=number)
    letter.tag("{{/lampiran}}")
    tembusan(letter)
    selesaikan(letter, path)


def rujukan_layanan(path):
    letter = Letter()
    letter.doc.styles["Normal"].font.size = Pt(10)
    letter.doc.styles["Normal"].paragraph_format.line_spacing = 1.05
    kepala_surat(letter)
    nomor_dan_tujuan(letter, "Rujukan Layanan bagi Korban", after=6)
    letter.paragraph("Dengan hormat,", after=3)
    letter.paragraph(
        "Bersama ini kami rujuk seorang korban dugaan tindak pidana perdagangan orang berdasarkan {{dasar}}, dengan "
        "data sebagai berikut:", align=ALIGN.JUSTIFY, after=4)
    widths = [4.6, 11.2]
    table = letter.table(widths, borders=True)
    for label, value in (
            ("Nomor registrasi kasus", "{{registrasi}}"),
            ("Perujuk", "{{perujuk}}"), ("Petugas perujuk", "{{petugas}}"),
            ("Korban", "{{korban.samaran}}, {{korban.jenis_kelamin}}, {{korban.umur}}, {{korban.status}}"),
            ("Kewarganegaraan; bahasa", "{{korban.kewarganegaraan}}; {{korban.bahasa}}"),
            ("Kebutuhan khusus", "{{korban.kebutuhan_khusus}}"),
            ("Pendamping atau wali", "{{korban.pendamping}}"),
            ("Daerah asal", "{{korban.asal}}"),
            ("{{#korban.tujuan_pemulangan}}Tujuan pemulangan", "{{.}}{{/korban.tujuan_pemulangan}}"),
            ("Kondisi fisik; psikis", "{{kondisi.fisik}}; {{kondisi.psikis}}"),
            ("Kehamilan; medis mendesak", "{{kondisi.kehamilan}}; {{kondisi.medis_mendesak}}"),
            ("Kondisi sosial", "{{kondisi.sosial}}"), ("Keamanan", "{{kondisi.keamanan}}"),
            ("Risiko", "{{risiko}}"), ("Tingkat kedaruratan", "{{kedaruratan}}"),
            ("Status hukum", "{{status_hukum}}")):
        cells = letter.row(table, widths)
        letter.write(cells[0], label, size=9, bold=True)
        letter.write(cells[1], value, size=9)
    letter.paragraph("Uraian singkat", bold=True, before=6, after=2, keep=True)
    letter.paragraph("{{uraian}}", align=ALIGN.JUSTIFY, after=3)
    letter.paragraph("Layanan yang diminta", bold=True, before=3, after=2, keep=True)
    number = letter.new_number("decimal", "%1.", 0, 0.65)
    letter.tag("{{#layanan}}")
    letter.paragraph("{{.}}", number=number)
    letter.tag("{{/layanan}}")
    letter.tag("{{#sudah_diterima}}")
    letter.paragraph("Sudah diterima: {{.}}", before=2)
    letter.tag("{{/sudah_diterima}}")
    letter.paragraph("Tindak lanjut yang diharapkan: {{tindak_lanjut}}.", before=3, after=3, align=ALIGN.JUSTIFY)
    letter.paragraph("Persetujuan", bold=True, before=3, after=2, keep=True)
    letter.paragraph(
        "{{persetujuan}} Persetujuan dapat ditarik kembali sewaktu-waktu.", align=ALIGN.JUSTIFY, after=3)
    letter.paragraph(
        "Data ini hanya digunakan untuk kepentingan layanan dan dirahasiakan ({{rahasia}}). Identitas lengkap "
        "disampaikan dalam sampul tertutup. Demikian disampaikan, atas kerja sama Saudara diucapkan terima kasih.",
        align=ALIGN.JUSTIFY, before=3, after=4)
    widths = [5.2, 5.2, 5.4]
    table = letter.table(widths)
    left, middle, right = letter.row(table, widths)
    letter.write(left, "Penerima rujukan,", align=ALIGN.CENTER)
    for _ in range(3):
        letter.paragraph(where=left)
    letter.paragraph("………………………………", where=left, align=ALIGN.CENTER)
    letter.paragraph("tanggal ………… pukul …………", where=left, align=ALIGN.CENTER, size=9)
    letter.write(middle, "Korban atau wali,", align=ALIGN.CENTER)
    for _ in range(3):
        letter.paragraph(where=middle)
    letter.paragraph("{{korban.samaran}}", where=middle, align=ALIGN.CENTER)
    nama_jelas(letter, right, "penanda_tangan", lines=3, keep=False)
    tembusan(letter)
    # Lembar yang kembali, utuh di satu halaman.
    cut = letter.paragraph("– – – – – – – – – –  gunting di sini  – – – – – – – – – –", align=ALIGN.CENTER,
                           size=8, before=10, after=4, keep=True)
    table = letter.table([15.8], borders=True)
    (cell,) = letter.row(table, [15.8])
    letter.write(cell, "LEMBAR UMPAN BALIK RUJUKAN", bold=True, size=9, align=ALIGN.CENTER, keep=True)
    letter.paragraph("Nomor registrasi kasus {{registrasi}}, tentang {{korban.samaran}}; dikembalikan paling lambat "
                     "{{tanggal_kembali}} kepada {{perujuk}}.", where=cell, size=9, after=4, keep=True)
    isian_tangan(letter, cell, ("Diterima tanggal", "Layanan diberikan", "Belum dapat, karena",
                                "Rujukan lanjutan", "Nama, tanda tangan"), tab=3.8)
    selesaikan(letter, path)


def lembar_identitas(path):
    letter = Letter()
    section = letter.doc.sections[0]
    page_number(section.header.paragraphs[0])
    for footer in (section.footer, section.first_page_footer):
        p = footer.paragraphs[0]
        p.alignment = ALIGN.CENTER
        p.add_run("RAHASIA · {{perkara}} · 1 (satu) eksemplar, tidak digandakan").font.size = Pt(8)
    letter.paragraph("LEMBAR IDENTITAS – RAHASIA", bold=True, size=14, align=ALIGN.CENTER)
    letter.paragraph("{{perkara}}", align=ALIGN.CENTER, after=4)
    letter.paragraph(
        "Disampaikan dalam sampul tertutup, terpisah dari surat. Hanya untuk pejabat yang menangani perkara. Tidak "
        "disertakan pada tembusan dan tidak disimpan bersama surat yang memakai samaran.",
        align=ALIGN.JUSTIFY, after=8)
    letter.tag("{{#orang}}")
    letter.paragraph("{{samaran}}", bold=True, before=8, after=2, keep=True)
    widths = [4.6, 11.2]
    table = letter.table(widths, borders=True)
    cells = letter.row(table, widths)
    letter.write(cells[0], "Nama lengkap", size=10, keep=True)
    letter.write(cells[1], "{{nama}}", size=10, bold=True, keep=True)
    cells = letter.row(table, widths)
    letter.write(cells[0], "{{#baris}}{{judul}}", size=10)
    letter.write(cells[1], "{{isi}}{{/baris}}", size=10)
    letter.tag("{{#catatan}}")
    letter.paragraph("{{.}}", size=9, italic=True, before=2, align=ALIGN.JUSTIFY)
    letter.tag("{{/catatan}}")
    letter.tag("{{/orang}}")
    letter.paragraph("Kerahasiaan", bold=True, before=12, after=3, keep=True)
    letter.paragraph(
        "Dengan lembar ini diberitahukan, sebagaimana dimaksud dalam {{pemberitahuan}}, bahwa identitas tersebut "
        "harus dirahasiakan.", align=ALIGN.JUSTIFY, after=3, keep=True)
    letter.tag("{{#kerahasiaan}}", after=3)
    letter.paragraph("{{rujukan}}:", size=9, keep=True)
    letter.paragraph("“{{bunyi}}”", size=9, italic=True, align=ALIGN.JUSTIFY, after=4, indent=0.65)
    letter.tag("{{/kerahasiaan}}")
    letter.gap(10)
    widths = [7.2, 1.0, 7.6]
    table = letter.table(widths, indent=0.19)
    left, _, right = letter.row(table, widths)
    kotak(left)
    letter.write(left, "Sampul dibuka oleh", bold=True, size=9, after=4, keep=True)
    isian_tangan(letter, left, ("Nama", "Pangkat/NRP", "Hari, tanggal", "Tanda tangan"))
    letter.write(right, "{{surat.tempat}}, {{surat.tanggal}}", align=ALIGN.CENTER, keep=True)
    nama_jelas(letter, right, "penyusun", heading="Penyusun,")
    selesaikan(letter, path)


ORDER = ["pStyle", "keepNext", "keepLines", "pageBreakBefore", "widowControl", "numPr", "pBdr",
         "shd", "tabs", "spacing", "ind", "jc", "rPr", "sectPr"]


def order_element(p):
    """Skema Word menentukan urutan anak pPr."""
    properties = p.find(qn("w:pPr"))
    if properties is None:
        return
    children = sorted(
        properties, key=lambda e: ORDER.index(e.tag.split("}")[1]))
    for child in children:
        properties.append(child)


def order(paragraph):
    order_element(paragraph._p)


def lanskap(letter):
    """A4 mendatar; lebar isi 25,2 cm."""
    section = letter.doc.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Cm(29.7), Cm(21)
    section.left_margin, section.right_margin = Cm(2.5), Cm(2)
    section.top_margin, section.bottom_margin = Cm(2), Cm(2)


def kepala_dan_kaki(letter, mark=None):
    """Nomor halaman mulai halaman kedua, klasifikasi di kaki; tanda KONSEP di setiap halaman bila diminta."""
    section = letter.doc.sections[0]
    headers = (section.first_page_header, section.header)
    page_number(headers[1].paragraphs[0])
    if mark:
        section.top_margin = Cm(2.6)
        for index, header in enumerate(headers):
            p = header.paragraphs[0] if index == 0 else header.add_paragraph()
            p.alignment = ALIGN.CENTER
            run = p.add_run(mark)
            run.bold, run.font.size = True, Pt(8)
    for footer in (section.footer, section.first_page_footer):
        p = footer.paragraphs[0]
        p.alignment = ALIGN.CENTER
        p.add_run("{{surat.klasifikasi}} · {{perkara}}").font.size = Pt(8)


def kop(letter):
    letter.tag("{{#kop.nama}}", align=ALIGN.CENTER, bold=True, size=13)
    letter.paragraph("{{.}}", align=ALIGN.CENTER, bold=True, size=13)
    letter.tag("{{/kop.nama}}")
    letter.tag("{{#kop.alamat}}", align=ALIGN.CENTER, size=9)
    letter.paragraph("{{.}}", align=ALIGN.CENTER, size=9)
    letter.tag("{{/kop.alamat}}")
    line = letter.gap(6)
    line._p.get_or_add_pPr().append(parse_xml(
        f'<w:pBdr {nsdecls("w")}><w:bottom w:val="single" w:sz="12" w:space="1"/></w:pBdr>'))
    order(line)
    letter.gap(8)


def kolom(letter, heads, cells, widths, block, size=9, indent=0.0):
    """Tabel bergaris: baris judul berulang; satu baris per butir, tidak terpotong. Isi sel yang berupa daftar
    ditulis sebagai (isian,) dan tercetak satu alinea per butir."""
    table = letter.table(widths, borders=True, indent=indent)
    for cell, text in zip(letter.row(table, widths, header=True), heads):
        letter.write(cell, text, bold=True, size=size, align=ALIGN.CENTER, keep=True)
        cell.paragraphs[0].paragraph_format.space_before = Pt(2)
        cell._tc.get_or_add_tcPr().append(parse_xml(
            f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="E7E6E6"/>'))
    row = letter.row(table, widths)
    for index, (cell, content) in enumerate(zip(row, cells)):
        parts = content if isinstance(content, list) else [content]
        for place, part in enumerate(parts):
            opening = "{{#%s}}" % block if index == 0 and place == 0 else ""
            if isinstance(part, tuple):
                name, font = part if len(part) == 2 else (part[0], size)
                letter.write(cell, opening + "{{#%s}}" % name, size=font, after=1, before=1)
                letter.paragraph("{{.}}", where=cell, size=font, after=1, before=1)
                letter.paragraph("{{/%s}}" % name, where=cell, size=font)
            else:
                letter.write(cell, opening + part, size=size, after=1, before=1)
        if index == len(cells) - 1:
            if isinstance(parts[-1], tuple):
                letter.paragraph("{{/%s}}" % block, where=cell, size=size)
            else:
                cell.paragraphs[-1].add_run("{{/%s}}" % block).font.size = Pt(size)
    return table


def tanda_tangan(letter, who, width, heading=None):
    widths = [width - 7.6, 7.6]
    table = letter.table(widths)
    _, right = letter.row(table, widths)
    if heading:
        letter.write(right, heading, align=ALIGN.CENTER, keep=True)
    letter.write(right, "{{%s.jabatan}}," % who, align=ALIGN.CENTER, keep=True)
    for _ in range(3):
        letter.paragraph(where=right, align=ALIGN.CENTER, keep=True)
    letter.paragraph("{{%s.nama}}" % who, where=right, align=ALIGN.CENTER, bold=True, underline=True)
    letter.tag("{{#%s.pangkat}}" % who, where=right, align=ALIGN.CENTER)
    letter.paragraph("{{.}}", where=right, align=ALIGN.CENTER)
    letter.tag("{{/%s.pangkat}}" % who, where=right)


def selesai(letter, path):
    for p in letter.doc.element.body.iter(qn("w:p")):
        order_element(p)
    letter.save(path)


def butir(letter, path, text="{{.}}", kind="lowerLetter", form="%1.", left=0.0, size=None):
    """Daftar bernomor."""
    number = letter.new_number(kind, form, left, 0.65, size=size)
    letter.tag("{{#%s}}" % path, after=2, size=size)
    letter.paragraph(text, align=ALIGN.JUSTIFY, number=number, after=2, size=size)
    letter.tag("{{/%s}}" % path)


def matriks(path):
    letter = Letter()
    lanskap(letter)
    kepala_dan_kaki(letter)
    kop(letter)
    letter.paragraph("MATRIKS UNSUR, FAKTA, DAN ALAT BUKTI", bold=True, size=13, align=ALIGN.CENTER)
    letter.paragraph("{{perkara}}", align=ALIGN.CENTER)
    letter.paragraph("Disusun per {{disusun}}", align=ALIGN.CENTER, after=8)
    letter.paragraph("Daftar alat bukti yang dipakai: {{acara}}", size=9, align=ALIGN.JUSTIFY, after=6)
    letter.tag("{{#temuan}}", size=9)
    letter.paragraph("{{judul}}", bold=True, before=8, after=2, keep=True)
    for label, value in (("Diduga pelaku", "{{pelaku}}"), ("Korban", "{{korban}}"),
                         ("Hukum menurut waktu", "{{rezim}}"),
                         ("Penilaian awal", "{{status}}")):
        p = letter.paragraph(f"{label}\t: {value}", size=9, keep=True)
        p.paragraph_format.tab_stops.add_tab_stop(Cm(3.6))
        p.paragraph_format.left_indent, p.paragraph_format.first_line_indent = Cm(3.8), Cm(-3.8)
    letter.gap(4).paragraph_format.keep_with_next = True
    kolom(letter,
          ("No.", "Unsur", "Fakta perbuatan", "Waktu dan tempat", "Alat bukti", "Barang bukti",
           "Penilaian", "Kekurangan dan tindak lanjut"),
          ("{{nomor}}", ["{{bunyi}}", ("pilihan", 7)], ("fakta",), ("waktu",), ("alat",), ("barang",),
           "{{penilaian}}", "{{lanjut}}"),
          (0.9, 4.4, 4.2, 3.2, 4.2, 2.5, 2.0, 3.5), "unsur", size=8)
    letter.paragraph("Jumlah alat bukti sah yang berbeda jenis untuk setiap unsur", bold=True, size=9,
                     before=5, after=2, keep=True)
    letter.tag("{{#hitungan}}", size=8)
    letter.paragraph("{{.}}", size=8, after=1)
    letter.tag("{{/hitungan}}")
    letter.tag("{{#catatan}}", size=8)
    letter.paragraph("Catatan: {{.}}", size=8, before=2, align=ALIGN.JUSTIFY)
    letter.tag("{{/catatan}}")
    letter.tag("{{/temuan}}")
    letter.tag("{{#tidak_dipidana}}", size=9)
    letter.paragraph("{{.}}", size=9, before=8, align=ALIGN.JUSTIFY)
    letter.tag("{{/tidak_dipidana}}")
    letter.gap(10)
    tanda_tangan(letter, "penyusun", 25.2, heading="Penyusun")
    selesai(letter, path)


def analisis_yuridis(path):
    letter = Letter()
    kepala_dan_kaki(letter, mark="KONSEP – untuk ditelaah pejabat berwenang")
    kop(letter)
    letter.paragraph("{{judul}}", bold=True, size=13, align=ALIGN.CENTER)
    letter.paragraph("Nomor: {{surat.nomor}}", align=ALIGN.CENTER)
    letter.paragraph("{{perkara}}", align=ALIGN.CENTER, after=8)
    roman = letter.new_number("upperRoman", "%1.", 0, 1.0, bold=True)

    def bab(text):
        letter.paragraph(text, bold=True, number=roman, before=10, after=3, keep=True)

    def anak_bab(text):
        letter.paragraph(text, bold=True, before=6, after=3, keep=True)

    bab("PENDAHULUAN")
    letter.paragraph("Pendapat ini disusun atas permintaan {{pemohon}}. Bahan yang diteliti:",
                     align=ALIGN.JUSTIFY, after=2, keep=True)
    butir(letter, "bahan")
    letter.paragraph("Asumsi dan batasan:", before=3, after=2, keep=True)
    butir(letter, "asumsi")
    bab("KASUS POSISI")
    letter.paragraph("Korban dan saksi disebut dengan inisial.", italic=True, after=3, keep=True)
    letter.tag("{{#posisi}}", after=3)
    letter.paragraph("{{.}}", align=ALIGN.JUSTIFY, after=3)
    letter.tag("{{/posisi}}")
    bab("ISU HUKUM")
    butir(letter, "isu", kind="decimal")
    bab("DASAR HUKUM")
    letter.tag("{{#dasar}}", after=3)
    letter.paragraph("{{rujukan}}", bold=True, after=1, before=3, keep=True)
    letter.paragraph("{{bunyi}}", align=ALIGN.JUSTIFY, indent=0.65, after=2, size=10)
    letter.tag("{{/dasar}}")
    bab("ANALISIS")
    anak_bab("A. Keberlakuan hukum menurut waktu")
    butir(letter, "waktu", kind="decimal")
    letter.tag("{{#banding}}", after=3)
    letter.paragraph("{{judul}}", bold=True, size=10, before=4, after=2, keep=True)
    perbandingan(letter, readings=False)
    letter.tag("{{/banding}}")
    anak_bab("B. Unsur menurut ketentuan")
    letter.tag("{{#temuan}}", after=3)
    letter.paragraph("{{judul}}", bold=True, before=6, after=1, keep=True)
    letter.paragraph("Diduga pelaku: {{pelaku}}; korban: {{korban}}", after=3, keep=True,
                     align=ALIGN.JUSTIFY)
    kolom(letter, ("Unsur", "Fakta", "Bukti", "Penilaian"),
          ("{{bunyi}}", ("fakta",), ("bukti",), "{{penilaian}}"), (4.6, 5.0, 3.9, 2.3), "unsur")
    letter.paragraph("{{simpulan}}", before=4, after=3, align=ALIGN.JUSTIFY)
    letter.tag("{{/temuan}}")
    anak_bab("C. Penyertaan, pemberatan, korporasi, dan keadaan korban")
    butir(letter, "pertanggungjawaban", kind="decimal")
    letter.tag("{{^pertanggungjawaban}}")
    letter.paragraph("Tidak ada yang tampak dari berkas.", after=3)
    letter.tag("{{/pertanggungjawaban}}")
    anak_bab("D. Alat bukti dan titik lemah")
    letter.paragraph("{{acara}}", align=ALIGN.JUSTIFY, after=3)
    letter.tag("{{#aturan_korban}}", after=3)
    letter.paragraph("{{.}}", align=ALIGN.JUSTIFY, after=3)
    letter.tag("{{/aturan_korban}}")
    letter.tag("{{#pembuktian}}", after=3)
    letter.paragraph("{{judul}}", bold=True, size=10, before=4, after=2, keep=True)
    letter.tag("{{#hitungan}}", size=10)
    letter.paragraph("{{.}}", size=10, indent=0.65, after=1)
    letter.tag("{{/hitungan}}")
    letter.tag("{{#lemah}}", size=10)
    letter.paragraph("Titik lemah: {{.}}", size=10, indent=0.65, after=1)
    letter.tag("{{/lemah}}")
    letter.tag("{{/pembuktian}}")
    anak_bab("E. Bantahan yang mungkin dan bacaan lain")
    butir(letter, "bantahan", kind="decimal")
    letter.tag("{{^bantahan}}")
    letter.paragraph("Tidak ada yang tampak dari berkas.", after=3)
    letter.tag("{{/bantahan}}")
    anak_bab("F. Ketentuan yang dikesampingkan")
    butir(letter, "disampingkan", kind="decimal")
    letter.tag("{{^disampingkan}}")
    letter.paragraph("Tidak ada.", after=3)
    letter.tag("{{/disampingkan}}")
    bab("HAK KORBAN")
    letter.tag("{{#hak}}", after=3)
    letter.paragraph("{{korban}}", bold=True, before=4, after=2, keep=True)
    kolom(letter, ("Hak", "Dasar", "Keadaan sekarang"), ("{{nama}}", "{{dasar}}", "{{keadaan}}"),
          (4.0, 4.8, 7.0), "hak")
    letter.tag("{{/hak}}")
    bab("KESIMPULAN")
    letter.paragraph("Berdasarkan bahan yang kami terima dan dengan asumsi tersebut di atas, kami berpendapat:",
                     align=ALIGN.JUSTIFY, after=3, keep=True)
    number = letter.new_number("decimal", "%1.", 0, 0.65)
    letter.tag("{{#kesimpulan}}", after=3)
    letter.paragraph("{{isu}}", number=number, italic=True, align=ALIGN.JUSTIFY, before=3, keep=True)
    letter.paragraph("{{jawaban}}", indent=0.65, align=ALIGN.JUSTIFY, keep=True)
    letter.paragraph("Keyakinan: {{keyakinan}}.", indent=0.65, after=3)
    letter.tag("{{/kesimpulan}}")
    bab("SARAN DAN TINDAK LANJUT")
    butir(letter, "saran", kind="decimal")
    letter.paragraph("Yang perlu ditanyakan atau dipastikan lebih dahulu:", before=4, after=2, keep=True)
    butir(letter, "tanyakan", kind="decimal")
    letter.tag("{{^tanyakan}}")
    letter.paragraph("Tidak ada.", after=3)
    letter.tag("{{/tanyakan}}")
    letter.paragraph(
        "Pendapat ini diberikan terbatas pada bahan tersebut di atas dan dapat berubah bila ada fakta, alat bukti, "
        "atau ketentuan lain.", align=ALIGN.JUSTIFY, before=8, after=10, keep=True)
    tanda_tangan(letter, "penyusun", WIDTH, heading="{{surat.tempat}}, {{surat.tanggal}}")
    selesai(letter, path)


def perbandingan(letter, readings=True):
    """Tabel butir demi butir; dipakai analisis yuridis dan berita acara."""
    letter.paragraph("Ketentuan lama: {{lama}}.", size=10, after=1, align=ALIGN.JUSTIFY, keep=True)
    letter.paragraph("Ketentuan baru: {{baru}}.", size=10, after=3, align=ALIGN.JUSTIFY, keep=True)
    kolom(letter, ("Butir", "Ketentuan lama", "Ketentuan baru", "Lebih menguntungkan"),
          ("{{nama}}", "{{lama}}", "{{baru}}", "{{menguntungkan}}"), (3.5, 4.5, 4.5, 3.3), "butir")
    letter.tag("{{#simpulan}}", after=3)
    letter.paragraph("{{.}}", align=ALIGN.JUSTIFY, before=3)
    letter.tag("{{/simpulan}}")
    if not readings:
        return
    letter.tag("{{#bacaan}}", after=3)
    letter.paragraph("Bacaan lain: {{.}}", align=ALIGN.JUSTIFY, before=2, size=10)
    letter.tag("{{/bacaan}}")


def berita_acara_penyesuaian(path):
    letter = Letter()
    kepala_dan_kaki(letter, mark="KONSEP – untuk ditelaah pejabat berwenang")
    kop(letter)
    letter.paragraph("BERITA ACARA PENYESUAIAN KUALIFIKASI YURIDIS", bold=True, size=13, align=ALIGN.CENTER)
    letter.paragraph("Nomor: {{surat.nomor}}", align=ALIGN.CENTER, after=10)
    letter.paragraph("Pada hari ini {{hari}}, bertempat di {{surat.tempat}}, kami:", align=ALIGN.JUSTIFY,
                     after=3, keep=True)
    number = letter.new_number("decimal", "%1.", 0, 0.65)
    letter.tag("{{#pejabat}}", after=2)
    letter.paragraph("{{nama}}", number=number, keep=True)
    letter.paragraph("{{pangkat}}, {{jabatan}}", indent=0.65, after=2)
    letter.tag("{{/pejabat}}")
    letter.paragraph(
        "telah meneliti penyesuaian kualifikasi yuridis atas perbuatan yang terjadi sebelum {{peralihan}} dalam "
        "perkara:", align=ALIGN.JUSTIFY, before=4, after=3, keep=True)
    letter.labelled([("Nama", "{{pelaku.nama}}"), ("Perkara", "{{perkara}}"),
                     ("{{#pelaku.lahir}}Tempat, tanggal lahir", "{{.}}{{/pelaku.lahir}}"),
                     ("{{#pelaku.pekerjaan}}Pekerjaan", "{{.}}{{/pelaku.pekerjaan}}"),
                     ("Nomor register", "{{pelaku.register}}")])
    letter.heading("Dasar")
    butir(letter, "dasar", left=0.75)
    letter.paragraph("Parameter penilaian: {{sumber}}.", indent=0.75, align=ALIGN.JUSTIFY, before=3, size=10)
    letter.heading("Penelitian")
    letter.tag("{{#kualifikasi}}", after=3)
    letter.paragraph("{{judul}}", bold=True, before=6, after=1, keep=True)
    letter.paragraph("Waktu perbuatan: {{waktu}}; korban: {{korban}}", after=3, keep=True, align=ALIGN.JUSTIFY)
    kolom(letter, ("Parameter", "Hasil penelitian"), ("{{nama}}", "{{hasil}}"), (5.2, 10.6), "parameter")
    letter.tag("{{#banding}}", size=6)
    letter.paragraph("Perbandingan butir demi butir", bold=True, before=6, after=2, keep=True)
    perbandingan(letter)
    letter.tag("{{/banding}}")
    letter.tag("{{/kualifikasi}}")
    letter.heading("Penutup")
    letter.body(
        "Berita acara ini memuat perbandingan menurut fakta dalam berkas dan tidak menyatakan seseorang bersalah. "
        "Pilihan ketentuan yang didakwakan ditetapkan penuntut umum.", keep=True)
    letter.body("Demikian berita acara ini dibuat dengan sebenarnya.", after=10, keep=True)
    widths = [WIDTH - 8.6, 8.6]
    table = letter.table(widths)
    row = letter.row(table, widths)
    right = row[1]
    letter.write(row[0], "{{#pejabat}}")
    letter.write(right, "{{jabatan}},", align=ALIGN.CENTER, keep=True)
    for _ in range(3):
        letter.paragraph(where=right, align=ALIGN.CENTER, keep=True)
    letter.paragraph("{{nama}}", where=right, align=ALIGN.CENTER, bold=True, underline=True)
    letter.paragraph("{{pangkat}}{{/pejabat}}", where=right, align=ALIGN.CENTER, after=8)
    selesai(letter, path)


def kronologi(path):
    letter = Letter()
    lanskap(letter)
    kepala_dan_kaki(letter)
    kop(letter)
    letter.paragraph("KRONOLOGI PERKARA", bold=True, size=13, align=ALIGN.CENTER)
    letter.paragraph("{{perkara}}", align=ALIGN.CENTER)
    letter.paragraph("Tahap: {{tahap}}", align=ALIGN.CENTER, after=10)
    kolom(letter, ("No.", "Waktu", "Tempat", "Peristiwa", "Pihak", "Bukti"),
          ("{{nomor}}.", "{{waktu}}", "{{tempat}}", ("uraian",), "{{pihak}}", "{{bukti}}"),
          (1.0, 4.0, 4.0, 7.4, 3.6, 5.0), "peristiwa")
    letter.paragraph(
        "Disusun dari berkas kasus. Korban dan saksi disebut dengan inisial; identitas mereka wajib dirahasiakan.",
        size=9, before=8)
    selesai(letter, path)


BAWAAN = {
    "surat-rujukan": surat_rujukan, "matriks": matriks, "analisis-yuridis": analisis_yuridis,
    "berita-acara-penyesuaian": berita_acara_penyesuaian, "kronologi": kronologi,
    "rujukan-layanan": rujukan_layanan, "lembar-identitas": lembar_identitas,
}

if __name__ == "__main__":
    import sys
    for name in sys.argv[1:] or BAWAAN:
        BAWAAN[name](pathlib.Path(__file__).with_name(f"{name}.docx"))
