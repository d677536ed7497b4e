internal import RuleEngine
internal import StatuteModel
internal import StatuteXML

extension CheckRule {
  /// The rule that reads the attachments of a request from its standing lines.
  static let attachments = "RES-03"

  /// RES-01 to 05: the request for restitution.
  static let restitution = [
    CheckRule("RES-01") { subject in
      subject.claimants.flatMap { victim in
        subject.arithmetic(of: victim).map { words in
          CheckHit(
            "\(victim.id).kerugian",
            ["korban": .same(subject.dossier.people.name(victim.id)), "hal": words])
        }
      }
    },
    CheckRule("RES-02") { subject in
      subject.claimants.flatMap { victim in
        subject.details(victim.id).records("kerugian").enumerated().filter { _, loss in
          let isReasoned =
            loss.term("status") == "taksiran" && loss.text("alasan_taksiran") != nil
          return loss.references("bukti").isEmpty && !isReasoned
        }.map { index, _ in
          CheckHit(
            "\(victim.id).kerugian[\(index + 1)]",
            same: [
              "korban": subject.dossier.people.name(victim.id), "nomor": "\(index + 1)",
            ])
        }
      }
    },
    CheckRule(attachments) { subject in
      subject.claimants.flatMap { victim in
        subject.missingAttachments(of: victim).map { name in
          CheckHit(
            "\(victim.id).restitusi.lampiran",
            same: ["korban": subject.dossier.people.name(victim.id), "lampiran": name])
        }
      }
    },
    CheckRule("RES-04") { subject in
      subject.claimants.compactMap { victim in
        subject.doubtOfApplicant(of: victim).map { words in
          CheckHit(
            "\(victim.id).restitusi",
            ["korban": .same(subject.dossier.people.name(victim.id)), "hal": words])
        }
      }
    },
    CheckRule("RES-05") { subject in
      let file = subject.dossier.file
      let isLate = file.stage == "putusan" || file.finalJudgment != nil
      return isLate && !subject.claimants.isEmpty ? [CheckHit("perkara.tahap")] : []
    },
  ]

  /// LPS-01, 02: the request for protection.
  static let protection = [
    CheckRule("LPS-01") { subject in
      subject.protected.compactMap { victim, request in
        let needed: [(key: String, words: Vocabulary.Words)] = [
          (
            "pentingnya_keterangan",
            .init(indonesian: "pentingnya keterangan", english: "why the statement matters")
          ), ("ancaman", .init(indonesian: "ancaman", english: "threats")),
          ("kondisi", .init(indonesian: "kondisi", english: "condition")),
          ("rekam_jejak", .init(indonesian: "rekam jejak", english: "criminal record")),
        ]
        let missing = needed.filter { request[$0.key] == nil }.map(\.words)
        guard !missing.isEmpty else { return nil }
        return CheckHit(
          "\(victim.id).perlindungan",
          ["korban": .same(subject.dossier.people.name(victim.id)), "kurang": .list(missing)])
      }
    },
    CheckRule("LPS-02") { subject in
      subject.protected.filter { victim, request in
        RestitutionRequest.isChild(victim) && request.truth("izin_orang_tua") != .yes
          && request.text("alasan_tanpa_izin") == nil
      }.map { victim, _ in
        CheckHit(
          "\(victim.id).perlindungan.izin_orang_tua",
          same: ["korban": subject.dossier.people.name(victim.id)])
      }
    },
  ]
}

extension CheckSubject {
  /// Victims for whom restitution may be requested.
  var claimants: [Victim] {
    let ids = dossier.analysis.consequences.restitution.map(\.victim)
    return victims.filter { ids.contains($0.id) }
  }

  /// Victims who ask for protection, with what they say.
  var protected: [(Victim, Details)] {
    dossier.file.victims.map { ($0, details($0.id).record("perlindungan")) }
      .filter { !$0.1.isEmpty }
  }

  /// What does not add up.
  func arithmetic(of victim: Victim) -> [Vocabulary.Words] {
    let table = LossTable(dossier: dossier, victim: victim, immaterial: [])
    var found: [Vocabulary.Words] = []
    for (index, line) in table.lines.enumerated() {
      guard let amount = line.loss.amount?.amount else {
        found.append(
          .init(
            indonesian: "jumlah nomor \(index + 1) belum diketahui",
            english: "the amount of number \(index + 1) is not known"))
        continue
      }
      guard let count = line.details.number("jumlah_satuan"),
        let price = line.details.money("harga_satuan")?.amount
      else { continue }
      let (product, isLost) = price.multipliedReportingOverflow(by: Int64(count))
      guard isLost || product != amount else { continue }
      found.append(
        .init(
          indonesian: "jumlah nomor \(index + 1) bukan hasil perkaliannya",
          english: "the amount of number \(index + 1) is not its product"))
    }
    if table.total == nil {
      found.append(.init(indonesian: "jumlahnya terlalu besar", english: "the sum is too large"))
    }
    return found
  }

  /// Attachments that are needed whoever applies, by name.
  func missingAttachments(of victim: Victim) -> [String] {
    let attachments = RestitutionAttachments(
      dossier: dossier, victims: [victim], lines: attachmentLines)
    return attachments.list
      .filter { $0.state == .missing && !Self.proofs.values.contains($0.term) }
      .map { dossier.label(of: $0.term, in: "lampiran_restitusi") }
  }

  /// Which attachment proves that someone may apply for the victim.
  static let proofs = [
    "kuasa": "surat-kuasa-khusus", "keluarga": "hubungan-keluarga",
    "ahli-waris": "hubungan-keluarga", "wali": "hubungan-keluarga",
  ]

  /// Why it is not shown that the applicant may apply.
  func doubtOfApplicant(of victim: Victim) -> Vocabulary.Words? {
    let claim = details(victim.id).record("restitusi")
    guard let claimant = victim.restitution?.claimant else {
      return .init(indonesian: "pemohon belum disebut", english: "nobody is named as applicant")
    }
    if claimant == "korban" {
      return RestitutionRequest.isChild(victim)
        ? .init(
          indonesian: "korban anak tidak mengajukan sendiri",
          english: "a child does not apply alone")
        : nil
    }
    guard let proof = Self.proofs[claimant], !claim.terms("lampiran").contains(proof) else {
      return nil
    }
    let name = dossier.label(of: proof, in: "lampiran_restitusi")
    return .init(indonesian: "belum ada \(name)", english: "missing: \(name)")
  }
}
