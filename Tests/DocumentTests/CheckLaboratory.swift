import Foundation
import StatuteModel
import Testing

@testable import DocumentAssembly

/// Finds which rules speak, for cases that differ in one fact.
enum CheckLaboratory {
  static func check() throws -> DocumentCheck {
    DocumentCheck(
      try CheckCatalogue(
        templates: DocumentLaboratory.package.appending(path: "Templates").path),
      shelf: DocumentLaboratory.shelf)
  }

  /// The rules that speak against a document of a case.
  static func rules(
    _ kind: DocumentKind, _ name: String = "siap", replacing pairs: [(String, String)] = []
  ) throws -> [String] {
    let dossier = try DocumentLaboratory.dossier(name, replacing: pairs)
    return try check().findings(for: kind, of: dossier).map(\.rule)
  }

  /// The rules that speak against an indictment as an outline describes it.
  static func rules(_ change: (inout IndictmentOutline) -> Void) throws -> [String] {
    var outline = IndictmentOutline.ready
    change(&outline)
    let dossier = try DocumentLaboratory.dossier("siap")
    return try check().findings(of: dossier, outline: outline).map(\.rule)
  }

  /// The rules that speak against words.
  static func rules(
    in body: [String], margins: [String] = ["Rahasia · Perkara"],
    kind: DocumentKind? = .referral, _ name: String = "siap",
    replacing pairs: [(String, String)] = []
  ) throws -> [String] {
    let dossier = try DocumentLaboratory.dossier(name, replacing: pairs)
    let text = DraftedText(
      kind: kind, body: ["Klasifikasi : Rahasia"] + body, margins: margins)
    return try check().findings(in: text, of: dossier).map(\.rule)
  }
}

extension IndictmentOutline {
  /// An indictment that nothing speaks against.
  static var ready: IndictmentOutline {
    var outline = IndictmentOutline()
    let day = CalendarDate(year: 2026, month: 7, day: 13)
    outline.accused = [
      Person(id: "P1", name: "Terdakwa Satu", given: Set(IdentityItem.allCases))
    ]
    outline.isFinal = true
    outline.date = day
    outline.signers = ["Jaksa Contoh"]
    let days = DayRange(earliest: day, latest: day)
    outline.events = ["A1": Event(days: days, day: day, place: "Kupang", victims: ["K1"])]
    var first = Layer("KESATU")
    first.citations = [Citation(identifier: "uu-21-2007/pasal-4")].compactMap { $0 }
    first.prison = Rational(180)
    first.accused = ["P1"]
    first.time = days
    first.weekday = "Senin"
    first.place = "Kupang"
    first.isInDistrict = .yes
    first.events = ["A1"]
    first.elements = [Element(words: "setiap orang", facts: 1)]
    first.ownFacts = ["Bahwa Terdakwa membawa Korban."]
    first.victims = ["K1"]
    first.victimCount = 1
    var second = first
    second.title = "KEDUA"
    second.joining = .subsidiary
    second.citations = [Citation(identifier: "uu-21-2007/pasal-10")].compactMap { $0 }
    outline.layers = [first, second]
    return outline
  }
}
