"""Membuat permohonan-restitusi.docx dan permohonan-perlindungan.docx dari nol; lihat buat-templat.py."""

import importlib.util
import pathlib

HERE = pathlib.Path(__file__).parent
spec = importlib.util.spec_from_file_location("buat_templat", HERE / "buat-templat.py")
dasar = importlib.util.module_from_spec(spec)
spec.loader.exec_module(dasar)
Letter, ALIGN, Pt, Cm = dasar.Letter, dasar.ALIGN, dasar.Pt, dasar.Cm
parse_xml, nsdecls, qn = dasar.parse_xml, dasar.nsdecls, dasar.qn
WIDTH = dasar.WIDTH


def kepala(letter, hal):
    section = letter.doc.sections[0]
    dasar.page_number(section.header.paragraphs[0])
    for footer in (section.footer, section.first_page_footer):
        p = footer.paragraphs[0]
        p.alignment = ALIGN.CENTER
        p.add_run("{{surat.klasifikasi}} · {{perkara}}").font.size = Pt(8)
    letter.paragraph("RAHASIA", align=ALIGN.RIGHT, bold=True, size=10)
    letter.tag("{{#kop.nama}}", align=ALIGN.CENTER, bold=True, size=13)
    letter.paragraph("{{.}}", align=ALIGN.CENTER, bold=True, size=13)
    letter.tag("{{/kop.nama}}")
    letter.tag("{{#kop.alamat}}", align=ALIGN.CENTER, size=9)
    letter.paragraph("{{.}}", align=ALIGN.CENTER, size=9)
    letter.tag("{{/kop.alamat}}")
    line = letter.gap(6)
    line._p.get_or_add_pPr().append(parse_xml(
        f'<w:pBdr {nsdecls("w")}><w:bottom w:val="single" w:sz="12" w:space="1"/></w:pBdr>'))
    letter.gap(8)
    widths = [2.4, 0.4, 6.4, 6.8]
    table = letter.table(widths)
    for index, (label, value) in enumerate((
            ("Nomor", "{{surat.nomor}}"), ("Klasifikasi", "{{surat.klasifikasi}}"),
            ("Lampiran", "{{surat.lampiran}}"), ("Hal", hal))):
        cells = letter.row(table, widths)
        letter.write(cells[0], label)
        letter.write(cells[1], ":")
        if index == 0:
            letter.write(cells[3], "{{surat.tempat}}, {{surat.tanggal}}", align=ALIGN.RIGHT)
            letter.write(cells[2], value)
        else:
            letter.write(cells[2].merge(cells[3]), value, bold=label == "Hal")
    letter.gap(10)


def pilihan(letter, path, label):
    """Satu baris identitas yang hanya tercetak bila ada; label dan isi sejajar dengan tabel identitas."""
    letter.tag("{{#%s}}" % path, indent=0.75)
    p = letter.paragraph(f"{label}\t:\t{{{{.}}}}")
    p.paragraph_format.tab_stops.add_tab_stop(Cm(4.95))
    p.paragraph_format.tab_stops.add_tab_stop(Cm(5.35))
    p.paragraph_format.left_indent, p.paragraph_format.first_line_indent = Cm(5.35), Cm(-4.6)
    letter.tag("{{/%s}}" % path)


def identitas(letter, awalan, hubungan=False):
    isi = lambda name: "{{%s%s}}" % (awalan, name)
    letter.labelled([("Nama lengkap", isi("nama"))])
    for name, label in (("lahir", "Tempat, tanggal lahir"), ("jenis_kelamin", "Jenis kelamin"),
                        ("nik", "NIK atau paspor"), ("pekerjaan", "Pekerjaan"),
                        ("status_kawin", "Status perkawinan")):
        pilihan(letter, awalan + name, label)
    letter.labelled([("Alamat", isi("alamat"))])
    if hubungan:
        pilihan(letter, awalan + "hubungan", "Hubungan")
    letter.gap(4)


def kepala_tabel(letter, table, widths, heads, size=9):
    for cell, text in zip(letter.row(table, widths, header=True), heads):
        letter.write(cell, text, bold=True, size=size, align=ALIGN.CENTER, keep=True)
        cell._tc.get_or_add_tcPr().append(parse_xml(
            f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="E7E6E6"/>'))


def baris_gabung(letter, table, widths, label, value, bold=True, size=9):
    cells = letter.row(table, widths)
    first = cells[0].merge(cells[3])
    letter.write(first, label, bold=bold, size=size, align=ALIGN.RIGHT)
    last = cells[4].merge(cells[5])
    letter.write(last, value, bold=bold, size=size)


def judul_gabung(letter, table, widths, text, size=9):
    cells = letter.row(table, widths)
    letter.write(cells[0].merge(cells[5]), text, bold=True, size=size, keep=True)


def tabel_kerugian(letter):
    letter.tag("{{#tabel}}")
    letter.paragraph("Korban: {{nama}}", bold=True, before=4, after=2, indent=0.75, keep=True)
    widths = [0.9, 2.7, 4.2, 2.9, 3.0, 1.6]
    table = letter.table(widths, borders=True, indent=0.56)
    kepala_tabel(letter, table, widths,
                 ("No.", "Jenis kerugian", "Uraian dan periode", "Perhitungan", "Jumlah", "Bukti"))
    for name, judul in (("materiil", "Kerugian materiil"), ("immateriil", "Kerugian immateriil")):
        judul_gabung(letter, table, widths, judul)
        cells = letter.row(table, widths)
        letter.write(cells[0], "{{#%s}}{{nomor}}" % name, size=9, align=ALIGN.CENTER)
        letter.write(cells[1], "{{jenis}}", size=9)
        letter.write(cells[2], "{{#uraian}}", size=9)
        letter.paragraph("{{.}}", where=cells[2], size=9)
        letter.paragraph("{{/uraian}}", where=cells[2], size=9)
        letter.write(cells[3], "{{perhitungan}}", size=9)
        letter.write(cells[4], "{{jumlah}}", size=9, align=ALIGN.RIGHT)
        letter.write(cells[5], "{{bukti}}{{/%s}}" % name, size=9, align=ALIGN.CENTER)
        baris_gabung(letter, table, widths, f"Subjumlah {judul.lower()}", "{{jumlah_%s}}" % name)
    baris_gabung(letter, table, widths, "JUMLAH", "{{jumlah}}")
    cells = letter.row(table, widths)
    letter.write(cells[0].merge(cells[5]), "Terbilang: {{terbilang}}", size=9, italic=True)
    letter.tag("{{#catatan}}", size=9)
    letter.paragraph("{{.}}", size=9, indent=0.75)
    letter.tag("{{/catatan}}")
    letter.gap(6)
    letter.tag("{{/tabel}}")


def terbuka(letter, judul):
    letter.heading(judul)
    number = letter.new_number("lowerLetter", "%1.", 0.75, 0.65)
    letter.tag("{{#terbuka}}", indent=0.75, after=2)
    letter.paragraph("{{soal}} Ketentuan: {{ketentuan}}.", align=ALIGN.JUSTIFY, number=number, after=2)
    letter.tag("{{/terbuka}}")


def tanda_tangan(letter, baris_kiri, nama, meterai=False):
    widths = [7.2, 1.0, 7.6]
    table = letter.table(widths, indent=0.19)
    left, _, right = letter.row(table, widths)
    for index, text in enumerate(baris_kiri):
        letter.write(left, text, size=10, keep=True, after=30 if index == 0 else 0)
    letter.write(right, "Pemohon/kuasa,", align=ALIGN.CENTER, keep=True, after=4)
    if meterai:
        inner = right.add_table(rows=1, cols=1)
        inner.alignment = dasar.WD_TABLE_ALIGNMENT.CENTER
        inner.autofit = False
        inner.columns[0].width = Cm(3.2)
        cell = inner.rows[0].cells[0]
        cell.width = Cm(3.2)
        cell._tc.get_or_add_tcPr().append(parse_xml(
            f'<w:tcBorders {nsdecls("w")}>' + "".join(
                f'<w:{side} w:val="dashed" w:sz="4"/>' for side in ("top", "left", "bottom", "right"))
            + "</w:tcBorders>"))
        letter.write(cell, "METERAI", size=9, align=ALIGN.CENTER, before=16, keep=True)
        letter.paragraph("yang cukup", where=cell, size=8, align=ALIGN.CENTER, after=16, keep=True)
        letter.paragraph(where=right, align=ALIGN.CENTER, keep=True)
    else:
        for _ in range(4):
            letter.paragraph(where=right, align=ALIGN.CENTER, keep=True)
    letter.paragraph(nama, where=right, align=ALIGN.CENTER, bold=True, underline=True)


def tembusan(letter):
    letter.paragraph("Tembusan:", before=12, size=10, keep=True)
    number = letter.new_number("decimal", "%1.", 0, 0.65, size=10)
    letter.tag("{{#tembusan}}", size=10)
    letter.paragraph("{{.}}", size=10, number=number)
    letter.tag("{{/tembusan}}")


def selesai(letter, path):
    for p in letter.doc.element.body.iter(qn("w:p")):
        dasar.order_element(p)
    letter.save(path)


def permohonan_restitusi(path):
    letter = Letter()
    kepala(letter, "Permohonan Restitusi")
    letter.paragraph("Yth. Ketua {{pengadilan}}")
    letter.tag("{{#melalui}}")
    letter.paragraph("melalui {{.}}")
    letter.tag("{{/melalui}}")
    letter.paragraph("di", keep=True)
    letter.paragraph("{{kepada.kota}}", indent=0.75, after=10)
    letter.paragraph("Dengan hormat,", after=4)
    letter.paragraph(
        "Dengan ini Pemohon mengajukan permohonan restitusi dalam perkara dugaan tindak pidana "
        "perdagangan orang ({{perkara}}, laporan polisi {{laporan}}). Permohonan ini memuat hal-hal "
        "yang diminta oleh {{isi}}.", align=ALIGN.JUSTIFY)
    letter.heading("Identitas Pemohon")
    letter.labelled([("Kedudukan", "{{kapasitas}}")])
    identitas(letter, "pemohon.", hubungan=True)
    letter.heading("Identitas Korban")
    letter.tag("{{#korban}}", indent=0.75)
    identitas(letter, "")
    letter.tag("{{/korban}}")
    letter.heading("Identitas Termohon")
    letter.tag("{{#termohon}}", indent=0.75)
    identitas(letter, "")
    letter.tag("{{/termohon}}")
    letter.heading("Uraian tindak pidana")
    letter.tag("{{#uraian}}", indent=0.75, after=3)
    letter.body("{{.}}")
    letter.tag("{{/uraian}}")
    letter.body("Perbuatan tersebut diduga melanggar:", keep=True)
    letter.items("dugaan", "{{.}}")
    letter.heading("Dasar hukum")
    letter.items("dasar", "{{.}}")
    letter.heading("Uraian kerugian immateriil")
    letter.tag("{{#penderitaan}}", indent=0.75, after=3)
    letter.body("{{.}}")
    letter.tag("{{/penderitaan}}")
    letter.heading("Rincian kerugian")
    tabel_kerugian(letter)
    letter.tag("{{#rekap}}", indent=0.75)
    p = letter.paragraph("Rekapitulasi: {{nama}}\t{{jumlah}}", indent=0.75)
    p.paragraph_format.tab_stops.add_tab_stop(Cm(15.5), dasar.WD_TAB_RIGHT)
    letter.tag("{{/rekap}}")
    letter.body("Jumlah restitusi yang dimohon: {{jumlah}} ({{terbilang}}).", bold=True)
    letter.tag("{{#keputusan_lpsk}}", indent=0.75)
    letter.body("Keputusan LPSK: {{.}}.")
    letter.tag("{{/keputusan_lpsk}}")
    letter.heading("Pembebanan")
    letter.tag("{{#pembebanan}}", indent=0.75, after=3)
    letter.body("{{.}}")
    letter.tag("{{/pembebanan}}")
    letter.heading("Permohonan")
    letter.body("Berdasarkan uraian tersebut, Pemohon memohon agar Majelis Hakim berkenan:", keep=True)
    letter.items("petitum", "{{.}}")
    terbuka(letter, "Hal yang diserahkan kepada Majelis Hakim")
    letter.heading("Lampiran")
    widths = [5.8, 6.26, 3.0]
    table = letter.table(widths, borders=True, indent=0.56)
    kepala_tabel(letter, table, widths, ("Lampiran", "Ketentuan", "Keadaan"))
    cells = letter.row(table, widths)
    letter.write(cells[0], "{{#lampiran_wajib}}{{nama}}", size=9)
    letter.write(cells[1], "{{dasar}}", size=9)
    letter.write(cells[2], "{{keadaan}}{{/lampiran_wajib}}", size=9)
    letter.gap(4)
    letter.body("Daftar bukti:", keep=True)
    letter.items("bukti", "{{.}}", kind="decimal")
    letter.paragraph(
        "Permohonan ini dibuat di atas kertas bermeterai cukup ({{meterai}}). Demikian permohonan ini "
        "diajukan, atas perhatian Ketua Pengadilan diucapkan terima kasih.",
        align=ALIGN.JUSTIFY, before=8, after=10, keep=True)
    tanda_tangan(letter, [""], "{{tanda_tangan}}", meterai=True)
    tembusan(letter)
    selesai(letter, path)


def permohonan_perlindungan(path):
    letter = Letter()
    kepala(letter, "Permohonan Perlindungan (dan Bantuan) bagi Saksi/Korban")
    letter.paragraph("Yth. {{kepada.jabatan}}")
    letter.paragraph("di", keep=True)
    letter.paragraph("{{kepada.kota}}", indent=0.75, after=10)
    letter.paragraph("Dengan hormat,", after=4)
    letter.paragraph(
        "Dengan ini kami mengajukan permohonan pelindungan bagi saksi dan/atau korban dugaan tindak "
        "pidana perdagangan orang ({{perkara}}).", align=ALIGN.JUSTIFY)
    letter.heading("Dasar")
    letter.items("dasar", "{{.}}")
    letter.heading("Identitas Pemohon")
    identitas(letter, "pemohon.", hubungan=True)
    letter.heading("Identitas Terlindung")
    letter.labelled([("Kedudukan", "{{status}}")])
    identitas(letter, "terlindung.")
    letter.labelled([("Kontak yang aman", "{{kontak_aman}}")])
    letter.heading("Perkara")
    letter.labelled([("Laporan polisi", "{{laporan}}"), ("Ditangani oleh", "{{satuan}}"),
                     ("Tahap", "{{tahap}}")])
    letter.gap(4)
    letter.body("Dugaan tindak pidana:", keep=True)
    letter.items("dugaan", "{{.}}")
    letter.tag("{{#uraian}}", indent=0.75, after=3)
    letter.body("{{.}}")
    letter.tag("{{/uraian}}")
    letter.heading("Sifat pentingnya keterangan")
    letter.body("{{penting}}")
    letter.heading("Ancaman")
    widths = [3.3, 2.7, 2.5, 3.6, 1.6, 1.6]
    table = letter.table(widths, borders=True, indent=0.56)
    kepala_tabel(letter, table, widths,
                 ("Bentuk", "Oleh", "Kapan", "Media, frekuensi, sasaran", "Tingkat", "Bukti"))
    cells = letter.row(table, widths)
    for cell, text in zip(cells, ("{{#ancaman}}{{bentuk}}", "{{oleh}}", "{{kapan}}", "{{rincian}}",
                                  "{{tingkat}}", "{{bukti}}{{/ancaman}}")):
        letter.write(cell, text, size=9)
    letter.heading("Kondisi medis dan psikologis")
    letter.body("{{kondisi}}")
    letter.items("surat_ahli", "{{.}}", kind="decimal")
    letter.heading("Rekam jejak tindak pidana")
    letter.body("{{rekam_jejak}}")
    letter.heading("Pelindungan yang dimohon")
    letter.items("bentuk", "{{.}}")
    letter.tag("{{#bantuan}}", indent=0.75)
    letter.body("Bantuan yang dimohon: {{.}}.")
    letter.tag("{{/bantuan}}")
    letter.tag("{{#restitusi}}", indent=0.75)
    letter.body("{{.}}")
    letter.tag("{{/restitusi}}")
    letter.tag("{{#anak}}", indent=0.75)
    letter.body("Terlindung adalah anak. {{.}}")
    letter.tag("{{/anak}}")
    letter.heading("Pernyataan kesediaan")
    letter.body("{{bersedia}}:", keep=True)
    letter.items("kesediaan", "{{.}}")
    terbuka(letter, "Hal yang perlu dicocokkan sebelum diajukan")
    letter.heading("Lampiran")
    letter.items("lampiran_surat", "{{.}}", kind="decimal")
    letter.paragraph(
        "Demikian permohonan ini diajukan, atas perhatian Saudara diucapkan terima kasih.",
        align=ALIGN.JUSTIFY, before=8, after=10, keep=True)
    tanda_tangan(letter, ["Orang tua/wali (bila anak),", "………………………………"], "{{pemohon.nama}}")
    tembusan(letter)
    selesai(letter, path)


if __name__ == "__main__":
    from docx.enum.text import WD_TAB_ALIGNMENT
    dasar.WD_TAB_RIGHT = WD_TAB_ALIGNMENT.RIGHT
    permohonan_restitusi(HERE / "permohonan-restitusi.docx")
    permohonan_perlindungan(HERE / "permohonan-perlindungan.docx")
