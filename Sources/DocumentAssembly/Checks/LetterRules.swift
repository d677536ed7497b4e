internal import StatuteModel

extension CheckRule {
  /// LAP-01 to 04: the report to the police.
  static let report = [
    CheckRule("LAP-01") { subject in
      let papers = subject.dossier.file.papers
      var hits: [CheckHit] = []
      if papers.record("pelapor").term("kapasitas") == nil {
        hits.append(
          CheckHit(
            "dokumen.pelapor",
            ["kurang": .init(indonesian: "kapasitas pelapor", english: "the reporter's capacity")]))
      }
      let signer = subject.letters.first?.record("penanda_tangan") ?? .none
      if (signer.isEmpty ? papers.record("penanda_tangan") : signer).text("nama") == nil {
        hits.append(
          CheckHit(
            "dokumen.penanda_tangan",
            ["kurang": .init(indonesian: "penanda tangan", english: "a signatory")]))
      }
      return hits
    },
    CheckRule("LAP-02") { subject in
      let capacity = subject.dossier.file.papers.record("pelapor").term("kapasitas")
      guard capacity != "karena-tugas" else { return [] }
      return subject.victims.filter { !RestitutionRequest.isChild($0) }
        .filter { !subject.consents($0.id, to: "pelaporan") }
        .map {
          CheckHit("\($0.id).persetujuan", same: ["korban": subject.dossier.people.name($0.id)])
        }
    },
    CheckRule("LAP-03") { subject in
      let papers = subject.dossier.file.papers
      guard let kind = papers.record("instansi").term("jenis"),
        let limit = subject.entry?.data[kind].flatMap(Int.init),
        let known = papers.record("pelapor").day("mengetahui_pada"),
        let written = subject.letters.first?.day("tanggal"),
        written.dayNumber - known.dayNumber > limit
      else { return [] }
      return [
        CheckHit(
          "dokumen.pelapor.mengetahui_pada",
          same: ["hari": "\(written.dayNumber - known.dayNumber)", "batas": "\(limit)"])
      ]
    },
    CheckRule("LAP-04") { subject in
      let isKnown = subject.dossier.file.accused.contains { accused in
        let identity = subject.details(accused.id).record("identitas")
        return accused.name != nil || identity.keys.contains { $0 != "kebutuhan_khusus" }
      }
      return isKnown ? [] : [CheckHit("pelaku")]
    },
  ]

  /// RUJ-01, 02: the referral to services.
  static let referralToServices = [
    CheckRule("RUJ-01") { subject in
      subject.services.filter { victim, receiver, _ in
        !subject.consents(victim.id, to: "rujukan-layanan", with: receiver)
      }.map { victim, receiver, index in
        CheckHit(
          "\(victim.id).layanan[\(index + 1)]",
          same: [
            "korban": subject.dossier.people.name(victim.id),
            "penerima": subject.dossier.people.redacted(receiver),
          ])
      }
    },
    CheckRule("RUJ-02") { subject in
      subject.services.compactMap { victim, receiver, index in
        let service = subject.details(victim.id).records("layanan")[index]
        let state = service.record("kondisi")
        let tellsHealth = ["fisik", "kehamilan", "disabilitas"].contains { state[$0] != nil }
        guard tellsHealth, state.truth("kesehatan_tertutup") != .yes,
          service.record("penerima").term("jenis") != "rumah-sakit"
        else { return nil }
        return CheckHit(
          "\(victim.id).layanan[\(index + 1)].kondisi",
          same: [
            "korban": subject.dossier.people.name(victim.id),
            "penerima": subject.dossier.people.redacted(receiver),
          ])
      }
    },
  ]

  /// UMU-03: the number of the letter.
  static let letter = [
    CheckRule("UMU-03") { subject in
      let hasNumber =
        !subject.letters.isEmpty && subject.letters.allSatisfy { $0.text("nomor") != nil }
      let hasCode = subject.dossier.file.papers.record("instansi").text("kode") != nil
      return hasNumber || hasCode ? [] : [CheckHit("dokumen.instansi.kode")]
    }
  ]
}

extension CheckSubject {
  /// Whether a victim's consent of a kind is on record and stands; with a receiver, whether it
  /// names that receiver.
  func consents(_ victim: String, to kind: String, with receiver: String? = nil) -> Bool {
    details(victim).records("persetujuan").contains { consent in
      guard consent.terms("jenis").contains(kind), consent.truth("dicabut") != .yes else {
        return false
      }
      if let end = consent.day("berlaku_sampai"), end < dossier.file.assessed { return false }
      guard let receiver else { return true }
      return consent.texts("penerima").contains { Self.isSame($0, receiver) }
    }
  }

  /// Whether two names mean one body: the words of one all stand in the other, as in "UPTD PPA
  /// Belu" and "UPTD PPA Kabupaten Belu".
  private static func isSame(_ one: String, _ other: String) -> Bool {
    let words = [one, other].map { name in
      Set(name.lowercased().split { !$0.isLetter && !$0.isNumber })
    }
    return words.allSatisfy { !$0.isEmpty }
      && (words[0].isSubset(of: words[1]) || words[1].isSubset(of: words[0]))
  }

  /// Services that victims are referred to: victim, receiving body, number in the file from 0.
  var services: [(victim: Victim, receiver: String, index: Int)] {
    victims.flatMap { victim in
      details(victim.id).records("layanan").enumerated().map { index, service in
        let receiver = service.record("penerima")
        let name = receiver.text("instansi") ?? receiver.text("jabatan") ?? "penerima"
        return (victim, name, index)
      }
    }
  }
}
