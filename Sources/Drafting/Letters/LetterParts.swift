/// *Instansi*: who sends a letter, as its letterhead (*kop*) says it.
public struct LetterOffice: Hashable, Sendable {
  /// The lines in capitals, from the parent body down.
  public var names: [String]
  /// The lines of address, telephone and site.
  public var contacts: [String]

  /// Makes a letterhead.
  public init(names: [String], contacts: [String]) {
    self.names = names
    self.contacts = contacts
  }

  static let fields = [
    Field("nama", "nama lembaga", .list(.text)), Field("alamat", "alamat lembaga", .list(.text)),
  ]
  var value: TemplateValue {
    .record(["nama": .texts(names), "alamat": .texts(contacts)])
  }
}

/// *Surat*: the reference block of a letter. Dates and numbers come in as they are printed.
public struct LetterReference: Hashable, Sendable {
  /// *Nomor*.
  public var number: Entry<String>
  /// *Klasifikasi*.
  public var classification: String
  /// *Lampiran*: "1 (satu) berkas".
  public var enclosures: Entry<String>
  /// Where the letter is signed.
  public var place: Entry<String>
  /// The day, as printed.
  public var date: Entry<String>

  /// Makes a reference block.
  public init(
    number: Entry<String>, classification: String = "Rahasia", enclosures: Entry<String>,
    place: Entry<String>, date: Entry<String>
  ) {
    self.number = number
    self.classification = classification
    self.enclosures = enclosures
    self.place = place
    self.date = date
  }

  static let fields = [
    Field("nomor", "nomor surat"), Field("klasifikasi", "klasifikasi"),
    Field("lampiran", "lampiran"), Field("tempat", "tempat surat"),
    Field("tanggal", "tanggal surat"),
  ]
  var value: TemplateValue {
    .record([
      "nomor": number.value, "klasifikasi": .text(classification), "lampiran": enclosures.value,
      "tempat": place.value, "tanggal": date.value,
    ])
  }
}

/// To whom a letter goes.
public struct LetterAddressee: Hashable, Sendable {
  /// The office held: "Kepala Kepolisian Resor …".
  public var position: Entry<String>
  /// *u.p.*, for whose attention.
  public var attention: Entry<String>
  /// The town.
  public var town: Entry<String>

  /// Makes an addressee.
  public init(position: Entry<String>, attention: Entry<String>, town: Entry<String>) {
    self.position = position
    self.attention = attention
    self.town = town
  }

  static let fields = [
    Field("jabatan", "pejabat yang dituju"), Field("up", "untuk perhatian"),
    Field("kota", "kota tujuan"),
  ]
  var value: TemplateValue {
    .record(["jabatan": position.value, "up": attention.value, "kota": town.value])
  }
}

/// *Penanda tangan*.
public struct LetterSigner: Hashable, Sendable {
  /// The office held.
  public var position: Entry<String>
  /// The name with titles.
  public var name: Entry<String>
  /// Rank and NIP or NRP, as printed; absent for those who hold none.
  public var rank: Entry<String>

  /// Makes a signer.
  public init(position: Entry<String>, name: Entry<String>, rank: Entry<String> = .absent) {
    self.position = position
    self.name = name
    self.rank = rank
  }

  static let fields = [
    Field("jabatan", "jabatan penanda tangan"), Field("nama", "nama penanda tangan"),
    Field("pangkat", "pangkat dan nomor induk"),
  ]
  var value: TemplateValue {
    .record(["jabatan": position.value, "nama": name.value, "pangkat": rank.value])
  }
}

extension TemplateValue {
  /// A list of lines.
  static func texts(_ lines: [String]) -> TemplateValue { .list(lines.map(TemplateValue.text)) }
}
