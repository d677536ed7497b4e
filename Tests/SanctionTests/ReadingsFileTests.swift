import SafeXML
import StatuteModel
import StatuteXML
import Testing

@Suite("The file of readings")
struct ReadingsFileTests {
  @Test("Every issue has its question, and every general rule its place")
  func complete() throws {
    let book = try Texts.book()
    #expect(Set(book.questions.map(\.issue)) == Set(ReadingIssue.allCases))
    #expect(Set(book.anchors.keys) == Set(ReadingBook.Anchor.allCases))
    #expect(book.questions.allSatisfy { $0.readings.count >= 2 })
  }

  @Test("Every citation leads to a provision that is held, save the one whose text is not")
  func citations() throws {
    let book = try Texts.book()
    let acts = Dictionary(
      uniqueKeysWithValues: try Texts.statutes().map { ($0.identity.id, $0) })
    var citations = Array(book.anchors.values) + book.reaches.flatMap { [$0.key] + $0.value }
    citations += book.additional.flatMap { [$0.provision, $0.trigger] }
    for reading in book.questions.flatMap(\.readings) {
      citations += reading.effect.provisions + reading.authorities.compactMap(\.provision)
    }
    let missing = citations.filter { citation in
      citation.act.flatMap { acts[$0] }?.find(citation) == nil
    }
    #expect(Set(missing.map(\.identifier)) == ["kuhp/pasal-12/ayat-4"])
  }

  @Test("What is wrong is said with its line")
  func wrong() throws {
    let file = """
      <bacaan xmlns="urn:rujukan:bacaan:1">
        <ketentuan untuk="kategori" rujukan="uu-99-2099/pasal-1"/>
        <ketentuan untuk="kedaluwarsa" rujukan="pasal-1"/>
        <soal id="a" butir="penumpukan" judul="?">
          <pilihan id="x" nama="x" tanda="I" akibat="jumlahkan"/>
          <pilihan id="x" nama="x" tanda="I" akibat="kali"/>
          <pilihan id="z" nama="z" tanda="I" akibat="batas"/>
        </soal>
        <lain/>
      </bacaan>
      """
    do throws(DiagnosticError) {
      _ = try ReadingsReader.read(Array(file.utf8), file: "bacaan.xml")
      Issue.record("the file was accepted")
    } catch {
      #expect(
        error.diagnostics.map { "\($0.position.line): \($0.text(in: .indonesian).headline)" } == [
          "2: nilai \"kategori\" untuk untuk tidak dikenal",
          "3: \"pasal-1\" pada rujukan bukan rujukan",
          "4: soal a mempunyai 0 pilihan yang diikuti",
          "6: a/x muncul dua kali",
          "6: akibat pilihan x tidak menjawab butir penumpukan",
          "7: atribut pada pada <pilihan> tidak ada atau kosong",
          "9: elemen <lain> tidak dikenal di dalam <bacaan>",
        ])
    }
  }

  @Test("A file of another kind, a cut file and one that the schema refuses are not accepted")
  func refused() throws {
    let schema = try RelaxNGSchema(Texts.bytes("skema/bacaan.rng"))
    let whole = try Texts.bytes("bacaan.xml")
    let other = Array("<naskah/>".utf8)
    let bare = Array(#"<bacaan xmlns="urn:rujukan:bacaan:1"/>"#.utf8)
    for bytes in [Array(whole.prefix(whole.count / 2)), other, bare, []] {
      #expect(throws: DiagnosticError.self) {
        _ = try ReadingsReader.read(bytes, file: "bacaan.xml", schema: schema)
      }
    }
  }
}
