"""Membuat surat-dakwaan.docx dari nol; lihat buat-templat.py."""

import importlib.util
import pathlib

HERE = pathlib.Path(__file__).parent
spec = importlib.util.spec_from_file_location("buat_templat", HERE / "buat-templat.py")
dasar = importlib.util.module_from_spec(spec)
spec.loader.exec_module(dasar)
Letter, ALIGN, Pt, Cm = dasar.Letter, dasar.ALIGN, dasar.Pt, dasar.Cm
parse_xml, nsdecls, qn = dasar.parse_xml, dasar.nsdecls, dasar.qn
WIDTH = 16.5  # cm: F4 dikurangi margin kiri 3 dan kanan 2
KONSEP = "KONSEP – untuk ditelaah Penuntut Umum"


def halaman(letter):
    """F4; KONSEP di kepala setiap halaman, nomor mulai halaman kedua, klasifikasi di kaki."""
    section = letter.doc.sections[0]
    section.page_width, section.page_height = Cm(21.5), Cm(33)
    for header in (section.header, section.first_page_header):
        p = header.paragraphs[0]
        p.alignment = ALIGN.CENTER
        run = p.add_run(KONSEP)
        run.bold, run.font.size = True, Pt(12)
    number = section.header.add_paragraph()
    dasar.page_number(number)
    number.paragraph_format.space_after = Pt(10)
    section.first_page_header.paragraphs[0].paragraph_format.space_after = Pt(6)
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
    letter.gap(4)
    widths = [WIDTH / 2, WIDTH / 2]
    cells = letter.row(letter.table(widths), widths)
    letter.write(cells[0], "“UNTUK KEADILAN”", bold=True)
    letter.write(cells[1], "P-29", bold=True, align=ALIGN.RIGHT)
    letter.paragraph("SURAT DAKWAAN", bold=True, size=13, align=ALIGN.CENTER, before=10)
    letter.paragraph("NO. REG. PERKARA: {{register}}", align=ALIGN.CENTER, after=8)


def huruf(letter, text):
    letter.paragraph(text, bold=True, before=8, after=3, keep=True)


def baris(letter, table, widths, name, label, value=None):
    """Satu baris identitas; hilang bila tidak ada, tinggal dengan tempat kosongnya bila belum diketahui."""
    cells = letter.row(table, widths)
    letter.write(cells[0], "{{#%s}}%s" % (name, label))
    letter.write(cells[1], ":")
    letter.write(cells[2], (value or "{{.}}") + "{{/%s}}" % name)


def identitas(letter):
    huruf(letter, "A.  TERDAKWA")
    letter.tag("{{#terdakwa}}")
    letter.paragraph("{{sebutan}}", bold=True, indent=0.75, before=2, keep=True)
    widths = [4.6, 0.4, WIDTH - 5.75]
    table = letter.table(widths, indent=0.75)
    cells = letter.row(table, widths)
    letter.write(cells[0], "Nama lengkap")
    letter.write(cells[1], ":")
    letter.write(cells[2], "{{nama}}", bold=True)
    for name, label, value in (
            ("bentuk", "Bentuk badan", None), ("akta", "Akta/anggaran dasar", None),
            ("tempat_lahir", "Tempat lahir", None),
            ("umur", "Umur/tanggal lahir", "{{.}}{{tanggal_lahir}}"),
            ("jenis_kelamin", "Jenis kelamin", None), ("kebangsaan", "Kebangsaan", None),
            ("alamat", "Tempat tinggal", None), ("kedudukan", "Tempat kedudukan", None),
            ("agama", "Agama", None), ("pekerjaan", "Pekerjaan", None),
            ("pendidikan", "Pendidikan", None), ("kegiatan", "Bentuk kegiatan usaha", None),
            ("wakil", "Diwakili oleh", None)):
        baris(letter, table, widths, name, label, value)
    letter.gap(4)
    letter.tag("{{/terdakwa}}")


def penahanan(letter):
    huruf(letter, "B.  PENANGKAPAN DAN PENAHANAN")
    letter.tag("{{#terdakwa}}")
    letter.tag("{{#penangkapan}}")
    letter.paragraph("{{.}}", align=ALIGN.JUSTIFY, indent=0.75, after=3)
    letter.tag("{{/penangkapan}}")
    letter.tag("{{#tahanan}}")
    letter.paragraph("{{sebutan}} ditahan:", indent=0.75, after=2, keep=True)
    dasar.tabel_bergaris(
        letter, ("Tahap", "Jenis dan tempat", "Sejak", "Sampai dengan"),
        ("{{tahap}}", "{{tempat}}", "{{dari}}", "{{sampai}}"), (3.9, 4.2, 3.7, 3.7), "baris")
    letter.gap(6)
    letter.tag("{{/tahanan}}")
    letter.tag("{{#tidak_ditahan}}", indent=0.75)
    letter.paragraph("{{.}}", align=ALIGN.JUSTIFY, indent=0.75, after=3)
    letter.tag("{{/tidak_ditahan}}")
    letter.tag("{{/terdakwa}}")


def alinea(letter, text, **options):
    """Uraian dakwaan: spasi 1,5, rata kiri kanan, baris pertama menjorok."""
    options.setdefault("after", 4)
    p = letter.paragraph(text, align=ALIGN.JUSTIFY, **options)
    p.paragraph_format.line_spacing = 1.5
    p.paragraph_format.first_line_indent = Cm(1.25)
    return p


def daftar(letter, path):
    letter.tag("{{#%s}}" % path)
    alinea(letter, "{{.}}")
    letter.tag("{{/%s}}" % path)


def dakwaan(letter):
    huruf(letter, "C.  DAKWAAN")
    letter.tag("{{#dakwaan}}")
    letter.tag("{{#judul}}")
    letter.paragraph("{{.}}", bold=True, align=ALIGN.CENTER, before=8, after=4, keep=True)
    letter.tag("{{/judul}}")
    letter.tag("{{#lapis}}")
    for name in ("sambungan", "judul"):
        letter.tag("{{#%s}}" % name)
        letter.paragraph("{{.}}", bold=True, align=ALIGN.CENTER, before=4, after=4, keep=True)
        letter.tag("{{/%s}}" % name)
    alinea(
        letter,
        "Bahwa {{pelaku}}{{rekan}}{{status_rekan}}, pada {{waktu}}, bertempat di {{tempat}}, {{daerah}}, "
        "{{rumusan}}, perbuatan mana dilakukan {{sebutan}} dengan cara sebagai berikut:")
    daftar(letter, "uraian")
    alinea(letter, "Bahwa perbuatan {{sebutan}} tersebut, menurut kata-kata ketentuan yang didakwakan, berupa:", keep=True)
    letter.tag("{{#unsur}}")
    p = letter.paragraph("{{huruf}}\t{{bunyi}}, yaitu {{fakta}}{{akhir}}", align=ALIGN.JUSTIFY, after=3)
    form = p.paragraph_format
    form.line_spacing, form.left_indent, form.first_line_indent = 1.5, Cm(1.9), Cm(-0.65)
    form.tab_stops.add_tab_stop(Cm(1.9))
    letter.tag("{{/unsur}}")
    letter.tag("{{#korban}}")
    alinea(letter, "{{.}}")
    letter.tag("{{/korban}}")
    daftar(letter, "akibat")
    letter.tag("{{#penutup}}")
    alinea(letter, "{{.}}", bold=True, before=2, after=8).paragraph_format.keep_together = True
    letter.tag("{{/penutup}}")
    letter.tag("{{/lapis}}")
    letter.tag("{{/dakwaan}}")
    letter.tag("{{#restitusi}}")
    alinea(
        letter,
        "Bahwa atas perbuatan {{sebutan}} tersebut, {{korban}} melalui {{melalui}} telah mengajukan permohonan "
        "restitusi sejumlah {{jumlah}} pada tanggal {{tanggal}}{{dasar}}, yang menjadi bagian dari berkas perkara ini.")
    letter.tag("{{/restitusi}}")


def tanda_tangan(letter):
    letter.gap(8)
    widths = [7.0, 9.5]
    table = letter.table(widths)
    cell = letter.row(table, widths)[1]
    letter.write(cell, "{{surat.tempat}}, {{surat.tanggal}}", align=ALIGN.CENTER, keep=True)
    letter.paragraph("PENUNTUT UMUM,", where=cell, align=ALIGN.CENTER, bold=True, keep=True)
    letter.tag("{{#jaksa}}", where=cell, align=ALIGN.CENTER, keep=True)
    for _ in range(4):
        letter.paragraph(where=cell, align=ALIGN.CENTER, keep=True)
    letter.paragraph("{{nama}}", where=cell, align=ALIGN.CENTER, bold=True, underline=True, keep=True)
    letter.tag("{{#pangkat}}", where=cell, align=ALIGN.CENTER, size=9, keep=True)
    letter.paragraph("{{.}}", where=cell, align=ALIGN.CENTER, size=9, keep=True)
    letter.tag("{{/pangkat}}", where=cell)
    letter.tag("{{/jaksa}}", where=cell)


def catatan(letter):
    """Lembar tersendiri bagi penuntut umum."""
    size = 10
    p = letter.paragraph("CATATAN PENYUSUN", bold=True, size=12, align=ALIGN.CENTER, keep=True)
    p.paragraph_format.page_break_before = True
    letter.paragraph(
        "Bukan bagian dari surat dakwaan; dilepaskan sebelum ditandatangani.", italic=True, size=size,
        align=ALIGN.CENTER, after=6, keep=True)
    letter.tag("{{#catatan}}")

    def judul(text):
        letter.paragraph(text, bold=True, size=size, before=6, after=2, keep=True)

    def butir(path):
        number = letter.new_number("decimal", "%1.", 0, 0.75, size=size)
        letter.tag("{{#%s}}" % path)
        letter.paragraph("{{.}}", align=ALIGN.JUSTIFY, number=number, size=size, after=2)
        letter.tag("{{/%s}}" % path)

    judul("Hukum acara")
    letter.paragraph("{{acara}}", align=ALIGN.JUSTIFY, size=size, after=2)
    judul("Susunan dakwaan")
    butir("susunan")
    judul("Hukum materiil, ancaman, dan bacaan lain")
    butir("hukum")
    judul("Bunyi ketentuan yang didakwakan")
    letter.tag("{{#bunyi}}")
    letter.paragraph("{{rujukan}}: {{bunyi}}", align=ALIGN.JUSTIFY, size=size, after=3)
    letter.tag("{{/bunyi}}")
    judul("Yang perlu dipastikan")
    butir("terbuka")
    letter.tag("{{/catatan}}")


def surat_dakwaan(path):
    letter = Letter()
    halaman(letter)
    kop(letter)
    identitas(letter)
    penahanan(letter)
    dakwaan(letter)
    tanda_tangan(letter)
    catatan(letter)
    dasar.selesaikan(letter, path)


if __name__ == "__main__":
    surat_dakwaan(HERE / "surat-dakwaan.docx")
