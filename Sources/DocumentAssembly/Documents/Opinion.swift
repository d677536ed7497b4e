internal import Drafting
internal import RuleEngine
internal import StatuteModel
internal import StatuteXML

/// D2, *Analisis Yuridis* or *Pendapat Hukum*: sections I to VIII, never beyond the analysis.
struct Opinion {
  let dossier: Dossier

  static let fields: [Field] =
    LetterFrame.fields + [
      Field("judul", "judul"), Field("pemohon", "yang meminta pendapat"),
      Field("bahan", "bahan yang diteliti", .list(.text)),
      Field("asumsi", "asumsi dan batasan", .list(.text)),
      Field("posisi", "kasus posisi", .list(.text)), Field("isu", "isu hukum", .list(.text)),
      Field(
        "dasar", "dasar hukum",
        .list(.record([Field("rujukan", "ketentuan"), Field("bunyi", "bunyi ketentuan")]))),
      Field("waktu", "keberlakuan menurut waktu", .list(.text)),
      Field(
        "banding", "perbandingan",
        .list(.record([Field("judul", "ketentuan")] + LawComparison.fields))),
      Field("temuan", "temuan", .list(.record(OpinionFinding.fields))),
      Field("pertanggungjawaban", "pertanggungjawaban", .list(.text)),
      Field("acara", "hukum acara pembuktian"),
      Field("pembuktian", "pembuktian", .list(.record(OpinionFinding.proofFields))),
      Field("aturan_korban", "ketentuan keterangan saksi korban"),
      Field("bantahan", "bantahan dan bacaan lain", .list(.text)),
      Field("disampingkan", "ketentuan yang dikesampingkan", .list(.text)),
      Field("hak", "hak korban", .list(.record(VictimRights.fields))),
      Field(
        "kesimpulan", "kesimpulan",
        .list(
          .record([
            Field("isu", "isu"), Field("jawaban", "jawaban"), Field("keyakinan", "keyakinan"),
          ]))),
      Field("saran", "saran", .list(.text)), Field("tanyakan", "pertanyaan", .list(.text)),
      Field("penyusun", "penyusun", .record(LetterFrame.signerFields)),
    ]

  var outcome: DocumentCatalogue.Outcome {
    guard !dossier.analysis.findings.isEmpty else {
      return .notSupported(
        NotSupported(
          .opinion, "analisis tidak memuat dugaan delik", "the analysis holds no offence in play"))
    }
    let frame = LetterFrame(dossier: dossier, kind: .opinion)
    let request = dossier.file.papers.record("pendapat")
    let author = dossier.file.papers.record("penyusun")
    var values = frame.values
    values["judul"] = .text(title)
    values["pemohon"] = frame.text(request.text("pemohon").map(dossier.prose))
    values["bahan"] = frame.lines(request.texts("bahan").map(dossier.prose))
    values["asumsi"] = texts(assumptions)
    values["posisi"] = frame.lines(position)
    values["isu"] = texts(issues.map(\.question))
    values["penyusun"] = author.isEmpty ? values["penanda_tangan"] : frame.signer(author)
    for (key, value) in analysis { values[key] = value }
    let rights = VictimRights(dossier: dossier)
    values["hak"] = .list(dossier.file.victims.map(rights.value))
    values["kesimpulan"] = .list(issues.map(conclusion))
    values["saran"] = frame.lines(recommendations(request))
    values["tanyakan"] = texts(questions)
    return .drafts([DraftContent(.opinion, value: .record(values), of: dossier)])
  }

  private var analysis: [String: TemplateValue] {
    let parts = OpinionAnalysis(dossier: dossier)
    let law = EvidenceLaw(dossier: dossier)
    let findings = dossier.accusing.enumerated().map { index, finding in
      OpinionFinding(dossier: dossier, finding: finding, number: index + 1)
    }
    return [
      "dasar": .list(parts.basis), "waktu": texts(parts.time), "banding": .list(parts.comparisons),
      "temuan": .list(findings.map(\.value)),
      "pertanggungjawaban": texts(parts.responsibility),
      "acara": .text(law.answer.reason.capitalizedFirst + "."),
      "pembuktian": .list(findings.map(\.proof)),
      "aturan_korban": law.victimRule.map { rule in
        .text(dossier.names.long(rule) + (dossier.quoted(rule).map { ": “\($0)”" } ?? ""))
      } ?? .absent,
      "bantahan": texts(parts.rebuttals), "disampingkan": texts(parts.setAside),
    ]
  }

  private func texts(_ lines: [String]) -> TemplateValue { .list(lines.map(TemplateValue.text)) }

  /// An office of prosecutors or police analyses; others give an opinion.
  private var title: String {
    let office = dossier.file.papers.record("instansi").term("jenis") ?? ""
    return ["kejaksaan", "kepolisian"].contains(office) ? "ANALISIS YURIDIS" : "PENDAPAT HUKUM"
  }

  /// What was taken for granted, and what was not looked at.
  private var assumptions: [String] {
    let facts = FactWording(dossier: dossier)
    let defaults = dossier.analysis.defaults.map(facts.statement)
    var lines = ["Fakta diambil dari berkas kasus apa adanya; kebenarannya belum diuji."]
    if !defaults.isEmpty {
      lines.append(
        "Karena berkas tidak menyebutnya, dianggap: \(defaults.distinct.joined(separator: "; ")).")
    }
    let unlawful = dossier.file.evidence.filter { $0.isLawful == .no }.map(\.id)
    if !unlawful.isEmpty {
      lines.append(
        "Bukti yang diperoleh tidak sah tidak dihitung: \(unlawful.joined(separator: ", ")).")
    }
    lines.append(
      "Pendapat ini terbatas pada ketentuan yang termuat dan pada hukum per "
        + "\(dossier.file.assessed.indonesian).")
    return lines
  }

  private var position: [String] {
    let summary = dossier.file.proceeding.summary.map { dossier.prose($0.disclosed) }
    let accounts = dossier.file.conduct.flatMap { conduct -> [String] in
      let lines = dossier.file.details(of: conduct.id).texts("kronologi")
      return lines.isEmpty ? [conduct.account?.disclosed].compactMap { $0 } : lines
    }
    return ([summary].compactMap { $0 } + accounts.map(dossier.prose)).map(\.withoutFinalSpace)
  }

  // MARK: Issues and conclusions

  struct Issue {
    let question: String
    let finding: OffenceFinding?
  }

  /// The questions that were asked, then one per finding.
  private var issues: [Issue] {
    let asked = dossier.file.papers.record("pendapat").texts("pertanyaan").map { text in
      Issue(question: dossier.prose(text), finding: nil)
    }
    let words = FindingWording(dossier: dossier)
    return asked
      + dossier.accusing.map { finding in
        Issue(
          question: "Apakah perbuatan \(dossier.personName(finding.accused)) terhadap "
            + "\(words.namedVictims(finding)) diduga memenuhi unsur \(words.charge(finding)), dan hukum "
            + "mana yang berlaku?", finding: finding)
      }
  }

  /// A question in the words of whoever asked is answered by the author, from the answers below.
  private func conclusion(_ issue: Issue) -> TemplateValue {
    guard let finding = issue.finding else {
      return .record([
        "isu": .text(issue.question), "jawaban": .notFilled,
        "keyakinan": .text("diisi penyusun; hasil analisis per ketentuan di bawah"),
      ])
    }
    let part = OpinionFinding(dossier: dossier, finding: finding, number: 0)
    return .record([
      "isu": .text(issue.question), "jawaban": .text(part.conclusion),
      "keyakinan": .text(part.confidence),
    ])
  }

  private func recommendations(_ request: Details) -> [String] {
    request.records("rekomendasi").map { item in
      let parts = [
        item.text("tindakan").map { dossier.prose($0).capitalizedFirst },
        item.text("oleh").map { "oleh \(dossier.prose($0))" },
        item.day("tenggat").map { "paling lambat \($0.indonesian)" },
      ].compactMap { $0 }
      return parts.joined(separator: ", ") + "."
    }
  }

  /// What the engine would ask next, then what would defeat an offence if it were stated.
  private var questions: [String] {
    let facts = FactWording(dossier: dossier)
    let verified = dossier.accusing.flatMap(\.toVerify).map(\.fact)
    return (dossier.analysis.questions + verified).distinct.map(facts.question)
  }
}

extension String {
  /// The same without white space at its end, which a folded block of YAML leaves.
  fileprivate var withoutFinalSpace: String {
    String(reversed().drop(while: \.isWhitespace).reversed())
  }
}
