import StatuteModel
import StatuteXML
import Testing

@Suite("Citations of every provision")
struct RoundTripTests {
  /// Provisions that a citation can name: not a formula, a chapter or another wording.
  static func citable(_ statute: Statute) -> [Provision] {
    statute.provisions.filter { provision in
      switch provision.kind {
      case .title, .formula, .book, .chapter, .part, .subpart, .conclusions: return false
      case .division(let name): return name == "umum"
      default: return !statute.path(to: provision).contains(where: \.isVersion)
      }
    }
  }

  @Test("A provision is found again by its citation's identifier", arguments: Act.all)
  func identifiers(act: Act) throws {
    let statute = try act.statute
    let provisions = Self.citable(statute)
    #expect(!provisions.isEmpty)
    for provision in provisions {
      let citation = statute.citation(of: provision)
      let name = provision.eId ?? "baris \(provision.line)"
      let read = Citation(identifier: citation.identifier)
      #expect(read == citation, "\(name): \(citation.identifier)")
      let found = read.flatMap(statute.find)
      #expect(found?.index == provision.index, "\(name): \(citation.identifier)")
    }
  }

  @Test("An eId names one provision, and the provision has that eId", arguments: Act.all)
  func eIds(act: Act) throws {
    let statute = try act.statute
    for provision in statute.provisions {
      let eId = try #require(provision.eId, "baris \(provision.line)")
      #expect(statute.provision(eId)?.index == provision.index)
    }
  }

  @Test("An act with its Penjelasan and without steps of a citation is found as a whole")
  func elucidationAsAWhole() throws {
    let statute = try Act.imaginary.statute
    let citation = try #require(Citation(identifier: "uu-99-2099/penjelasan"))
    #expect(statute.find(citation)?.eId == "att_1")
  }

  @Test("An item of a Penjelasan's own list is found though the act has no such item")
  func elucidationsOwnItems() throws {
    let statute = try Act.imaginary.statute
    let citation = try #require(Citation(identifier: "uu-99-2099/penjelasan/pasal-4/huruf-b"))
    #expect(statute.find(citation)?.eId == "att_1__art_4__point_b")
  }
}
