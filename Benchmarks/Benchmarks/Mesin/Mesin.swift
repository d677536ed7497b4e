internal import StatuteModel

/// What `ukur-mesin` runs; prints one line for each figure.
@main
enum Mesin {
  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    switch arguments.first {
    case "contoh":
      let root = arguments.count > 1 ? arguments[1] : ".."
      let rounds = arguments.count > 2 ? Int(arguments[2]) ?? 300 : 300
      samples(root, rounds, Array(arguments.dropFirst(3)))
    case "tugas" where arguments.count == 4:
      compare(arguments[1], arguments[2], arguments[3])
    default: print("Mesin contoh AKAR PUTARAN BERKAS... | Mesin tugas DELIK KASUS KASUS-TERBUKA")
    }
  }

  private static func compare(_ offences: String, _ known: String, _ open: String) {
    do throws(DiagnosticError) {
      guard let task = try Task(path: offences) else { return print("galat: \(offences)") }
      try Comparison(task: task).run(known: known, open: open)
    } catch {
      for diagnostic in error.diagnostics { print(diagnostic.rendered(in: .english)) }
    }
  }

  private static func samples(_ root: String, _ rounds: Int, _ names: [String]) {
    do throws(DiagnosticError) {
      try Samples(root: root, names: names)?.measure(rounds: rounds)
    } catch {
      for diagnostic in error.diagnostics { print(diagnostic.rendered(in: .english)) }
    }
  }
}
