/// Spellings that older laws and everyday writing use beside the official one, and words that
/// are written apart alone but together under affixes. Data about the language, not the law.
enum Spellings {
  /// The official spellings that `root` stands for, or nothing.
  static func official(for root: [UInt8]) -> [[UInt8]] {
    table[root] ?? []
  }

  private static let table: [[UInt8]: [[UInt8]]] = {
    var table: [[UInt8]: [[UInt8]]] = [:]
    for line in lines.split(separator: "\n") {
      let sides = line.split(separator: ":")
      guard sides.count == 2 else { continue }
      let official = sides[1].split(separator: " ").map { Array($0.utf8) }
      for variant in sides[0].split(separator: " ") { table[Array(variant.utf8)] = official }
    }
    return table
  }()

  private static let lines = """
    hutang: utang
    ijin: izin
    analisa: analisis
    praktek: praktik
    milyar: miliar
    milyard: miliar
    resiko: risiko
    nasehat: nasihat
    jaman: zaman
    propinsi: provinsi
    materil: materiil
    immateril imateriil imateril: immateriil
    sistim: sistem
    aktifitas: aktivitas
    obyek: objek
    subyek: subjek
    akte: akta
    faham: paham
    fikir: pikir
    telpon tilpon: telepon
    ijasah: ijazah
    cidera: cedera
    notulen: notula
    atlit: atlet
    karir: karier
    kwitansi: kuitansi
    konkrit kongkrit: konkret
    salahguna: salah guna
    beritahu: beri tahu
    tandatangan: tanda tangan
    tanggungjawab: tanggung jawab
    serahterima: serah terima
    kerjasama: kerja sama
    ikutserta: ikut serta
    sebarluas: sebar luas
    tindaklanjut: tindak lanjut
    """
}
