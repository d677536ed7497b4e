"""Membuat latihan-soal.docx dan latihan-kunci.docx dari nol; lihat buat-templat.py."""

import importlib.util
import pathlib
import sys

HERE = pathlib.Path(__file__).parent
spec = importlib.util.spec_from_file_location("buat_templat", HERE / "buat-templat.py")
dasar = importlib.util.module_from_spec(spec)
spec.loader.exec_module(dasar)
Letter, ALIGN, Pt, Cm = dasar.Letter, dasar.ALIGN, dasar.Pt, dasar.Cm
parse_xml, nsdecls = dasar.parse_xml, dasar.nsdecls


def kepala(letter, judul):
    """Pita di setiap halaman, kode dan nomor halaman di kaki, judul."""
    section = letter.doc.sections[0]
    for header in (section.header, section.first_page_header):
        p = header.paragraphs[0]
        p.alignment = ALIGN.CENTER
        run = p.add_run("KASUS FIKTIF – BAHAN LATIHAN")
        run.bold, run.font.size = True, Pt(9)
    for footer in (section.footer, section.first_page_footer):
        p = footer.paragraphs[0]
        p.add_run("{{kode}}   ").font.size = Pt(8)
        dasar.page_number(p)
        p.style.font.size = Pt(8)
    letter.paragraph(judul, align=ALIGN.CENTER, bold=True, size=14, after=2)
    letter.paragraph(
        "Kode lembar: {{kode}} · {{jumlah}} soal · kira-kira {{durasi}} menit", align=ALIGN.CENTER, size=10, after=8)
    letter.tag("{{#tujuan}}")
    letter.paragraph("Tujuan: {{.}}.", size=10, after=1)
    letter.tag("{{/tujuan}}")


def kasus(letter):
    letter.paragraph("Soal {{nomor}}. {{judul}} ({{nilai}} dari 100)", bold=True, size=12, before=12, after=4, keep=True)
    letter.tag("{{#cerita}}")
    letter.paragraph("{{.}}", align=ALIGN.JUSTIFY, after=4)
    letter.tag("{{/cerita}}")
    letter.paragraph("{{perintah}}", bold=True, before=4, after=4, keep=True)
    letter.tag("{{#bahan}}")
    bahan = letter.paragraph("{{.}}", size=10, indent=0.75, after=3)
    bahan._p.get_or_add_pPr().append(parse_xml(
        f'<w:pBdr {nsdecls("w")}><w:left w:val="single" w:sz="12" w:space="6" w:color="767676"/></w:pBdr>'))
    letter.tag("{{/bahan}}")


def butir(letter):
    """Pertanyaan tetap bersama pilihannya; pilihan pendek berjajar dalam satu baris."""
    letter.tag("{{#daftar}}")
    daftar = letter.paragraph("{{huruf}}.\t{{kata}}", size=10, after=1, keep=True)
    daftar.paragraph_format.tab_stops.add_tab_stop(Cm(1.7))
    daftar.paragraph_format.left_indent, daftar.paragraph_format.first_line_indent = Cm(1.7), Cm(-0.6)
    letter.tag("{{/daftar}}")
    soal = letter.paragraph("{{nomor}}\t{{pertanyaan}}", before=4, after=1, keep=True)
    soal.paragraph_format.tab_stops.add_tab_stop(Cm(1.1))
    soal.paragraph_format.left_indent, soal.paragraph_format.first_line_indent = Cm(1.1), Cm(-1.1)
    letter.tag("{{#sebaris}}")
    letter.paragraph("{{.}}", indent=1.1, after=2)
    letter.tag("{{/sebaris}}")
    letter.tag("{{#pilihan}}")
    pilihan = letter.paragraph("☐ {{huruf}}.\t{{kata}}", after=1)
    pilihan.paragraph_format.tab_stops.add_tab_stop(Cm(2.1))
    pilihan.paragraph_format.left_indent = Cm(2.1)
    pilihan.paragraph_format.first_line_indent = Cm(-1.0)
    letter.tag("{{/pilihan}}")
    letter.tag("{{#isian}}")
    letter.paragraph("Jawaban: …………………………………… {{.}}", indent=1.1, after=2)
    letter.tag("{{/isian}}")


def soal(path):
    letter = Letter()
    kepala(letter, "LEMBAR SOAL")
    letter.paragraph("Peserta (nomor atau samaran): …………………………   Tanggal: …………………………", after=4)
    letter.paragraph(
        "Semua orang dan peristiwa dikarang. Apa yang tidak disebut dalam kasus belum diketahui, bukan tidak ada.",
        italic=True, size=10, after=4)
    letter.tag("{{#soal}}")
    kasus(letter)
    letter.tag("{{#butir}}")
    butir(letter)
    letter.tag("{{/butir}}")
    letter.tag("{{/soal}}")
    dasar.selesaikan(letter, path)


def kunci(path):
    letter = Letter()
    kepala(letter, "KUNCI FASILITATOR")
    letter.paragraph(
        "Jawaban berasal dari mesin aturan dan pemeriksa dokumen, dengan ketentuan yang mendasarinya. "
        "Bila hukumnya terbuka, jawaban menurut bacaan lain diterima dan pembawanya disebut.",
        italic=True, size=10, after=4)
    letter.tag("{{#soal}}")
    kasus(letter)
    letter.paragraph("Pokok: {{pokok}} Setiap butir bernilai {{bobot}} dari 100.", size=10, after=4)
    letter.tag("{{#rubrik}}")
    letter.paragraph("{{.}}", size=10, indent=0.75, after=1)
    letter.tag("{{/rubrik}}")
    letter.tag("{{#butir}}")
    butir(letter)
    for text in ("{{kunci}}", "{{alasan}}"):
        letter.paragraph(text, bold=text == "{{kunci}}", size=10, indent=1.1, after=1)
    letter.tag("{{#bunyi}}")
    letter.paragraph("{{.}}", size=10, indent=1.1, italic=True, after=1)
    letter.tag("{{/bunyi}}")
    letter.tag("{{#dasar}}")
    letter.paragraph("{{.}}", size=10, indent=1.1, after=2)
    letter.tag("{{/dasar}}")
    letter.tag("{{#bacaan}}")
    letter.paragraph("{{.}}", size=10, indent=1.1, after=2)
    letter.tag("{{/bacaan}}")
    letter.tag("{{/butir}}")
    letter.tag("{{/soal}}")
    dasar.selesaikan(letter, path)


if __name__ == "__main__":
    folder = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else HERE
    soal(folder / "latihan-soal.docx")
    kunci(folder / "latihan-kunci.docx")
