import Hummingbird
import HummingbirdTesting
import Testing

@testable import Workbench

/// Arrangements that are not kept, and why.
extension ChargeChoiceTests {
  @Test("What a list cannot say is refused with its reason, and the case stays as it was")
  func refused() async throws {
    try await CaseVisit.with { visit in
      let address = try await visit.add(try Self.corporation.get())
      let shown = try await offered(visit, address, "P1")
      let torn = try await send(
        visit, address, "P1", [shown[0], shown[2], shown[1]], of: shown, version: 1)
      #expect(torn.status == .unprocessableContent)
      #expect(torn.text.ranges(of: "Kesatu Subsidair terpisah dari lapis").count == 1)
      let empty = try await send(visit, address, "P1", [], of: shown, version: 1)
      #expect(empty.status == .unprocessableContent)
      #expect(empty.text.contains("tanpa satu lapis pun"))
      for fields in [
        [("versi", "1"), ("pelaku", "P1"), ("lakukan", "pakai"), ("andai", "K2.anak:ya")],
        [("versi", "1"), ("pelaku", "P9"), ("lakukan", "pakai")], [("lakukan", "pakai")],
      ] {
        #expect(try await visit.post("\(address)/dakwaan", fields).status == .badRequest)
      }
      #expect(try await visit.get("\(address)/kasus.yaml?versi=2").status == .notFound)
      let whole = try await send(visit, address, "P1", shown, of: shown, version: 1)
      #expect(whole.status == .seeOther)
      #expect(try await visit.get("\(address)/kasus.yaml?versi=2").status == .ok)
    }
  }

  @Test("A case that was changed meanwhile is not overwritten; both texts are shown")
  func conflict() async throws {
    try await CaseVisit.with { visit in
      let text = try Self.corporation.get()
      let address = try await visit.add(text)
      let shown = try await offered(visit, address, "P1")
      _ = try await visit.post(
        "\(address)/ubah", [("teks", text + "# jendela lain\n"), ("versi", "1")])
      let answer = try await send(visit, address, "P1", [shown[2]], of: shown, version: 1)
      #expect(answer.status == .conflict)
      #expect(answer.text.contains("# jendela lain") && answer.text.contains("lapis:"))
      #expect(try await visit.text(of: address) == text + "# jendela lain\n")
      // Refused on the older version, the form still stands for the charges of that version.
      let torn = try await send(
        visit, address, "P1", [shown[0], shown[2], shown[1]], of: shown, version: 1)
      #expect(CaseVisit.value("versi", in: torn.text) == "1")
      let again = try await send(visit, address, "P1", [shown[2]], of: shown, version: 2)
      #expect(again.status == .seeOther)
      #expect(try await visit.text(of: address).contains("# jendela lain"))
    }
  }

  @Test("Assumptions take the button away")
  func assumed() async throws {
    try await CaseVisit.with { visit in
      let address = try await visit.add(try Self.corporation.get())
      let plain = try await visit.get("\(address)/analisis?pelaku=P1").text
      let assumed = try await visit.get("\(address)/analisis?pelaku=P1&andai=K2.anak:ya").text
      #expect(plain.contains("value=\"pakai\"") && !assumed.contains("value=\"pakai\""))
      #expect(assumed.contains("Susunan di bawah andaian tidak dapat dipakai"))
    }
  }

  @Test("A charge that is moved to a taken place goes before or behind what stands there")
  func places() {
    func settled(_ places: [String: Int]) -> [String] {
      var request = AnalysisRequest()
      request.chargeOrder = places
      request.settleOrder(shown: ["a", "b", "c"])
      return request.chargeOrder.sorted { $0.value < $1.value }.map(\.key)
    }
    #expect(settled(["a": 1, "b": 2, "c": 1]) == ["c", "a", "b"])
    #expect(settled(["a": 2, "b": 2, "c": 3]) == ["b", "a", "c"])
    #expect(settled(["a": 3, "b": 2, "c": 3]) == ["b", "c", "a"])
    #expect(settled([:]) == ["a", "b", "c"])
  }
}
