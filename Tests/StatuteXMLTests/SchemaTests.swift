import SafeXML
import StatuteModel
import StatuteXML
import Testing

@Suite("Schemas and checks")
struct SchemaTests {
  @Test("An act is valid against the official Akoma Ntoso 3.0 schema", arguments: Act.all)
  func standard(act: Act) throws {
    let problems = try Schemas.standard.get().validate(try act.document)
    #expect(problems.isEmpty, "\(problems.prefix(5))")
  }

  @Test("An act is valid against the profile's schema", arguments: Act.all)
  func profile(act: Act) throws {
    let problems = try Schemas.profile.get().validate(try act.document)
    #expect(problems.isEmpty, "\(problems.prefix(5))")
  }

  @Test("An act passes all checks with its seal, schemas included", arguments: Act.all)
  func checks(act: Act) throws {
    let checker = StatuteChecker(
      profile: try Schemas.profile.get(), standard: try Schemas.standard.get())
    let result = checker.check(
      try act.bytes, file: "\(act.name)/naskah.xml",
      seal: (text: try act.seal, file: "\(act.name)/manifes.txt"), folder: act.name)
    #expect(
      result.diagnostics.isEmpty,
      "\(result.diagnostics.map { $0.rendered(in: .indonesian) }.joined(separator: "\n"))")
    #expect(result.statute != nil)
  }

  @Test("Without the official schema a message says to run make test")
  func missingSchema() {
    let message = "\(Schemas.Missing(path: "tidak/ada.xsd"))"
    #expect(message.contains("jalankan `make test`"))
    #expect(message.contains("run `make test`"))
  }

  @Test("A schema that is none is refused with a line")
  func brokenSchema() {
    #expect {
      try RelaxNGSchema(Array("<grammar xmlns=\"http://relaxng.org/ns/structure/1.0\"/>".utf8))
    } throws: { error in
      guard let problem = (error as? SchemaFailure)?.problems.first else { return false }
      return XMLFinding(problem.kind).rule == "xml.schema"
    }
  }
}
