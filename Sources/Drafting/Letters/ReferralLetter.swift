/// D1, *Surat Rujukan dan Pelaporan Dugaan Tindak Pidana Perdagangan Orang*.
public enum ReferralLetter {
  /// The fields that its templates may use.
  public static let fields: [Field] = [
    Field("perkara", "perkara"),
    Field("kop", "kop surat", .record(LetterOffice.fields)),
    Field("surat", "surat", .record(LetterReference.fields)),
    Field("kepada", "tujuan surat", .record(LetterAddressee.fields)),
    Field("dasar", "dasar pelaporan", .list(.text)),
    Field(
      "pelapor", "pelapor",
      .record([
        Field("nama", "nama pelapor"), Field("kapasitas", "kapasitas pelapor"),
        Field("kuasa", "surat kuasa atau surat tugas"), Field("kontak", "kontak pelapor"),
      ])),
    Field(
      "korban", "korban",
      .list(
        .record([
          Field("samaran", "samaran korban"), Field("umur", "umur korban"),
          Field("jenis_kelamin", "jenis kelamin korban"), Field("keadaan", "keadaan korban"),
        ]))),
    Field(
      "terlapor", "terlapor",
      .list(
        .record([Field("nama", "nama terlapor"), Field("keterangan", "keterangan terlapor")]))),
    Field(
      "peristiwa", "peristiwa",
      .record([
        Field("waktu", "waktu kejadian"), Field("tempat", "tempat kejadian"),
        Field("uraian", "uraian peristiwa", .list(.text)),
      ])),
    Field("dugaan", "dugaan tindak pidana", .list(.record(offenceFields))),
    Field(
      "bukti", "bukti",
      .list(
        .record([Field("uraian", "uraian bukti"), Field("simpanan", "tempat bukti disimpan")]))),
    Field("kebutuhan", "keadaan dan kebutuhan korban", .list(.text)),
    Field("pertanyaan", "hal yang belum diketahui", .list(.text)),
    Field("permohonan", "permohonan", .list(.text)),
    Field(
      "kerahasiaan", "ketentuan kerahasiaan identitas",
      .list(.record([Field("rujukan", "rujukan pasal"), Field("bunyi", "bunyi pasal")]))),
    Field("penanda_tangan", "penanda tangan", .record(LetterSigner.fields)),
    Field("tembusan", "tembusan", .list(.text)),
  ]

  /// Reads an office's template of this letter.
  public static func template(
    _ bytes: [UInt8], name: String, filters: FilterRegistry = FilterRegistry()
  ) throws -> Template {
    try Template(DocxPackage(bytes), name: name, fields: fields, filters: filters)
  }

  private static let offenceFields = [
    Field("rujukan", "pasal yang diduga dilanggar"), Field("dasar", "dasar dugaan"),
    Field(
      "unsur", "unsur",
      .list(
        .record([
          Field("bunyi", "bunyi unsur"), Field("alasan", "alasan unsur"),
          Field("penilaian", "penilaian unsur"),
        ]))),
  ]
}

extension Template {
  /// Writes a referral letter. Names of victims belong into `protected`: the letter is refused if
  /// one of them stands in any of its words.
  public func render(
    _ letter: ReferralLetterContent, protecting protected: ProtectedNames
  ) throws(RenderFailure) -> RenderedDocument {
    try render(letter.value, protecting: protected)
  }
}

extension ReferralLetterContent {
  /// The content under the names that templates use.
  public var value: TemplateValue {
    .record([
      "perkara": .text(caseTitle), "kop": office.value, "surat": reference.value,
      "kepada": addressee.value, "dasar": .texts(legalBasis), "pelapor": reporter.value,
      "korban": victims.value { .list($0.map(\.value)) },
      "terlapor": suspects.value { .list($0.map(\.value)) }, "peristiwa": events.value,
      "dugaan": offences.value { .list($0.map(\.value)) },
      "bukti": evidence.value { .list($0.map(\.value)) },
      "kebutuhan": needs.value(TemplateValue.texts), "pertanyaan": .texts(openQuestions),
      "permohonan": .texts(requests), "kerahasiaan": .list(protection.map(\.value)),
      "penanda_tangan": signer.value, "tembusan": .texts(copies),
    ])
  }
}

extension ReferralLetterContent.Reporter {
  fileprivate var value: TemplateValue {
    .record([
      "nama": name.value, "kapasitas": capacity.value, "kuasa": authority.value,
      "kontak": contact.value,
    ])
  }
}

extension ReferralLetterContent.Victim {
  fileprivate var value: TemplateValue {
    .record([
      "samaran": .text(pseudonym.text), "umur": age.value, "jenis_kelamin": sex.value,
      "keadaan": situation.value,
    ])
  }
}

extension ReferralLetterContent.Suspect {
  fileprivate var value: TemplateValue {
    .record(["nama": name.value, "keterangan": description.value])
  }
}

extension ReferralLetterContent.Events {
  fileprivate var value: TemplateValue {
    .record([
      "waktu": time.value, "tempat": place.value, "uraian": account.value(TemplateValue.texts),
    ])
  }
}

extension ReferralLetterContent.Offence {
  fileprivate var value: TemplateValue {
    .record([
      "rujukan": .text(citation), "dasar": .text(basis), "unsur": .list(elements.map(\.value)),
    ])
  }
}

extension ReferralLetterContent.Element {
  fileprivate var value: TemplateValue {
    .record([
      "bunyi": .text(wording), "alasan": reason.value, "penilaian": .text(standing.rawValue),
    ])
  }
}

extension ReferralLetterContent.Evidence {
  fileprivate var value: TemplateValue {
    .record(["uraian": .text(description), "simpanan": keeping.value])
  }
}

extension ReferralLetterContent.Provision {
  fileprivate var value: TemplateValue {
    .record(["rujukan": .text(citation), "bunyi": .text(wording)])
  }
}
