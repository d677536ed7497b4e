import Testing

@testable import Drafting

/// An invented case under the imaginary UU 99/2099; nobody in it exists.
func sampleLetter() throws -> ReferralLetterContent {
  ReferralLetterContent(
    caseTitle: "Perkara 2099-014",
    office: LetterOffice(
      names: ["LEMBAGA BANTUAN HUKUM", "TELUK CONTOH"],
      contacts: [
        "Jalan Contoh Nomor 9, Kota Teluk Contoh", "Telepon (0999) 555-0100 · lbh.contoh.invalid",
      ]),
    reference: LetterReference(
      number: .given("012/SR/LBH-TC/XI/2099"),
      enclosures: .given("1 (satu) berkas dan 1 (satu) sampul tertutup"),
      place: .given("Teluk Contoh"), date: .given("23 November 2099")),
    addressee: LetterAddressee(
      position: .given("Kepala Kepolisian Resor Teluk Contoh"),
      attention: .given("Kepala Satuan Reserse Kriminal"), town: .given("Teluk Contoh")),
    legalBasis: [
      "Pasal 60 Undang-Undang Nomor 99 Tahun 2099 tentang Perlindungan Contoh;",
      "Surat kuasa korban tanggal 20 November 2099, terlampir dalam sampul tertutup.",
    ],
    reporter: .init(
      name: .given("Lembaga Bantuan Hukum Teluk Contoh"), capacity: .given("pendamping korban"),
      authority: .given("Nomor 031/SK/LBH-TC/XI/2099, tanggal 20 November 2099"),
      contact: .given("Jalan Contoh Nomor 9, Kota Teluk Contoh; (0999) 555-0100")),
    victims: .given(try sampleVictims()),
    suspects: .given([
      .init(
        name: .given("Terlapor I, dikenal sebagai “Pak Tono”"),
        description: .given(
          "perekrut lepas, berumur kira-kira 45 (empat puluh lima) tahun, membawa korban dari "
            + "kampungnya ke Kota Teluk Contoh")),
      .init(name: .notFilled, description: .given("pemilik usaha tempat korban dipekerjakan")),
    ]),
    events: .init(
      time: .given("Juni sampai dengan 18 November 2099"),
      place: .given("Kabupaten Contoh Timur dan Kota Teluk Contoh"),
      account: .given([
        "Pada bulan Juni 2099 Terlapor I menawari Korban S.N. dan Korban D. pekerjaan sebagai "
          + "pelayan rumah makan dengan upah Rp3.000.000,00 (tiga juta rupiah) setiap bulan. "
          + "Keduanya diberangkatkan dengan kapal pada tanggal 13 Juli 2099 pukul 19.00 WITA.",
        "Setiba di Kota Teluk Contoh, kartu tanda penduduk keduanya diambil. Keduanya bekerja 15 "
          + "(lima belas) jam sehari di sebuah usaha pengolahan ikan tanpa upah, dengan alasan "
          + "biaya keberangkatan harus dilunasi lebih dahulu.",
        "Pada tanggal 18 November 2099 Korban S.N. keluar melalui pintu belakang dan mendatangi "
          + "kantor kami. Korban D. masih berada di tempat itu.",
      ])),
    offences: .given([sampleOffence()]),
    evidence: .given([
      .init(
        description: "1 (satu) rangkap cetakan percakapan WhatsApp dengan Terlapor I",
        keeping: .given("telepon genggam asli disimpan Korban S.N.")),
      .init(description: "1 (satu) lembar tiket kapal", keeping: .given("asli pada pelapor")),
      .init(description: "Buku catatan utang", keeping: .missing(reason: "masih dicari")),
    ]),
    needs: .given([
      "Korban S.N. memerlukan pemeriksaan kesehatan dan pendampingan psikologis.",
      "Korban D. diduga belum dapat meninggalkan tempat kerja; diperlukan tindakan segera.",
    ]),
    openQuestions: [
      "Siapa pemilik usaha pengolahan ikan itu, dan siapa yang menyimpan kartu tanda penduduk?",
      "Berapa umur Korban D. pada saat diberangkatkan?",
    ],
    requests: [
      "laporan ini diterima sebagai Laporan Polisi dan kepada kami diberikan tanda terima;",
      "Korban D. segera dijemput dan diamankan;",
      "korban diperiksa di ruang pelayanan khusus dengan didampingi pendamping;",
      "bukti elektronik diamankan;", "kepada korban diberitahukan haknya atas restitusi.",
    ],
    protection: [
      .init(
        citation: "Pasal 24 Undang-Undang Nomor 99 Tahun 2099",
        wording: "Setiap orang yang memberitahukan identitas saksi atau korban padahal kepadanya "
          + "telah diberitahukan bahwa identitas itu harus dirahasiakan dipidana menurut "
          + "undang-undang contoh ini."),
      .init(
        citation: "Pasal 44 ayat (1) Undang-Undang Nomor 99 Tahun 2099",
        wording: "Saksi dan korban berhak memperoleh kerahasiaan identitas."),
    ],
    signer: LetterSigner(
      position: .given("Direktur LBH Teluk Contoh"), name: .given("Rangga Contoh, S.H.")),
    copies: [
      "Yth. Kepala Kejaksaan Negeri Teluk Contoh (tanpa sampul tertutup)",
      "Yth. Kepala UPTD PPA Kota Teluk Contoh (tanpa sampul tertutup)", "Arsip",
    ])
}

private func sampleVictims() throws -> [ReferralLetterContent.Victim] {
  [
    .init(
      pseudonym: try #require(Pseudonym("S.N.")), age: .given("19 (sembilan belas) tahun"),
      sex: .given("Perempuan"), situation: .given("aman, dalam pendampingan")),
    .init(
      pseudonym: try #require(Pseudonym("D.")), age: .missing(reason: "belum diketahui"),
      sex: .given("Perempuan"), situation: .given("belum aman")),
  ]
}

private func sampleOffence() -> ReferralLetterContent.Offence {
  .init(
    citation: "Pasal 2 ayat (1) Undang-Undang Nomor 99 Tahun 2099",
    basis: "Perbuatan dilakukan setelah undang-undang itu berlaku, dan ketiga bagian rumusannya — "
      + "perbuatan, cara, dan tujuan — tampak dalam uraian peristiwa.",
    elements: [
      .init(
        wording: "melakukan perekrutan dan pengangkutan",
        reason: .given(
          "Terlapor I menawari pekerjaan dan membawa kedua korban dengan kapal; tiket "
            + "dan percakapan terlampir."), standing: .met),
      .init(
        wording: "dengan penipuan atau penjeratan utang",
        reason: .given(
          "Pekerjaan yang dijanjikan lain dari yang diberikan; upah ditahan untuk "
            + "biaya keberangkatan."), standing: .met),
      .init(
        wording: "untuk tujuan mengeksploitasi orang tersebut", reason: .notFilled,
        standing: .undetermined),
    ])
}
