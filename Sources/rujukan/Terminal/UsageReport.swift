internal import ArgumentParser
internal import StatuteModel

/// Wrong usage for the person who typed it: what is wrong, how the command is written, and where
/// its help is.
struct UsageReport {
  private let fault: UsageFault
  /// What the help says of the argument that is missing or wrong.
  private let about: String?
  /// The command, after those it stands under.
  private let path: [any ParsableCommand.Type]

  /// - Parameter command: the command that refused what it was told when it ran; where the parser
  ///   refused it, the parser's message names the command.
  init(_ error: any Error, ranBy command: (any ParsableCommand.Type)?) {
    let fault = UsageFault(Rujukan.message(for: error))
    let lines = Rujukan.fullMessage(for: error).split(separator: "\n")
    about = lines.first { $0.hasPrefix("Help:  ") }.flatMap(Self.abstract)
    path =
      command.flatMap { Self.path(to: $0) }
      ?? Self.path(along: lines.last?.split { " '".contains($0) } ?? [])
    self.fault = Self.unknownCommand(fault, path) ?? fault
  }

  /// Behind a word that is no command every option is unknown too; the word is what is wrong.
  private static func unknownCommand(
    _ fault: UsageFault, _ path: [any ParsableCommand.Type]
  ) -> UsageFault? {
    guard case .unknownOption = fault, path.last?.configuration.subcommands.isEmpty == false,
      let word = CommandLine.arguments.dropFirst(path.count).first, !word.hasPrefix("-")
    else { return nil }
    return .unexpected([word])
  }

  /// "Help:  --pada <tanggal>  Hari yang menentukan." without the option.
  private static func abstract(_ line: Substring) -> String? {
    let described = line.dropFirst("Help:  ".count)
    return described.ranges(of: "  ").first.map { String(described[$0.upperBound...]) }
  }

  private static func path(
    to command: any ParsableCommand.Type, from root: any ParsableCommand.Type = Rujukan.self
  ) -> [any ParsableCommand.Type]? {
    if root == command { return [root] }
    for next in root.configuration.subcommands {
      if let rest = path(to: command, from: next) { return [root] + rest }
    }
    return nil
  }

  /// The commands that the words of "See 'rujukan latihan buat --help' …" name.
  private static func path(along words: [Substring]) -> [any ParsableCommand.Type] {
    var path: [any ParsableCommand.Type] = [Rujukan.self]
    for word in words.drop(while: { $0 != "rujukan" }).dropFirst() {
      let next = path.last?.configuration.subcommands.first {
        $0.configuration.commandName.map { $0 == word } ?? false
      }
      guard let next else { break }
      path.append(next)
    }
    return path
  }

  // MARK: Lines

  var rendered: String {
    let command = path.last ?? Rujukan.self
    let text = fault.text(
      in: Interface.language,
      commands: command.configuration.subcommands.compactMap { $0.configuration.commandName })
    let name = path.compactMap { $0.configuration.commandName }.joined(separator: " ")
    var lines = [Interface.words("galat: ", "error: ") + text.headline]
    for note in [about, text.note].compactMap({ $0 }) {
      lines += wrapped(Interface.words("catatan: ", "note: "), note)
    }
    if let suggestion = text.suggestion {
      lines += wrapped(Interface.words("saran: ", "try: "), suggestion)
    }
    lines += usage(command)
    lines.append("  " + Interface.words("selengkapnya: ", "more: ") + "\(name) --help")
    return lines.joined(separator: "\n")
  }

  /// How the command is written; an option and its value stay on one line.
  private func usage(_ command: any ParsableCommand.Type) -> [String] {
    let label = Interface.words("cara menulis: ", "usage: ")
    let gap = String(repeating: " ", count: label.count)
    let written = Rujukan.usageString(for: command)
      .replacing("<subcommand>", with: Interface.words("<perintah>", "<command>"))
    return written.split(separator: "\n").enumerated().flatMap { index, line in
      wrapped(index == 0 ? label : gap, Self.joined(line)).map {
        $0.replacing("\u{A0}", with: " ")
      }
    }
  }

  /// The blanks inside brackets as blanks that no line breaks at.
  private static func joined(_ line: Substring) -> String {
    var depth = 0
    return String(
      line.map { character in
        switch character {
        case "[": depth += 1
        case "]": depth -= 1
        default: break
        }
        return depth > 0 && character == " " ? "\u{A0}" : character
      })
  }

  private func wrapped(_ label: String, _ text: String) -> [String] {
    let rest = String(repeating: " ", count: 2 + label.count)
    return Wrapper(width: Interface.width).wrap(text, first: "  \(label)", rest: rest)
  }
}
