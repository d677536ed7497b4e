import ArgumentParser
import CaseRegistry
import StatuteModel
import StatuteXML
import Workbench

/// `rujukan web`: the workbench in the browser.
struct WebCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "web",
      abstract: Interface.words(
        "Membuka meja kerja di peramban, hanya di komputer ini.",
        "Opens the workbench in the browser, on this machine alone."),
      discussion: Interface.words(
        """
        Alamat yang tercetak memuat kunci yang baru setiap kali dijalankan; halaman
        kasus hanya terbuka dengan kunci itu, atau dengan sandi bila --sandi
        dipakai. Halaman undang-undang terbuka tanpa kunci. Tidak ada yang keluar
        dari komputer ini. Ctrl-C menghentikan.

        Program lain membaca dan menulis JSON di /api, dengan kunci yang sama pada
        kepala "Authorization: Bearer KUNCI"; /api/openapi.json menerangkannya.

        Contoh:
          rujukan web
          rujukan web --port 8080 --tanpa-peramban
          rujukan web --sandi --kunci-setelah 5m

        Kode keluar: 0 dihentikan, 1 tidak dapat dijalankan, 64 salah pakai.
        """,
        """
        The printed address carries a key that is new at each start; the pages of
        cases open only with it, or with a password where --sandi is used. The
        pages of the law are open. Nothing leaves this machine. Ctrl-C stops it.

        Other programs read and write JSON under /api, with the same key in the
        header "Authorization: Bearer KEY"; /api/openapi.json describes it.

        Examples:
          rujukan web
          rujukan web --port 8080 --tanpa-peramban
          rujukan web --sandi --kunci-setelah 5m

        Exit codes: 0 stopped, 1 it cannot run, 64 wrong usage.
        """))
  }

  @Option(
    name: .long,
    help: ArgumentHelp(
      Interface.words("Nomor port.", "The port."), valueName: "n"))
  var port = WorkbenchConfiguration.usualPort

  @Option(
    name: [.customLong("alamat"), .customLong("address")],
    help: ArgumentHelp(
      Interface.words(
        "Alamat tempat mendengar; selain alamat komputer ini, orang lain di jaringan dapat mencoba masuk.",
        "The address to listen on; other than this machine's own, others on the network may try to enter."
      ), valueName: "alamat"))
  var address = "127.0.0.1"

  @Option(
    name: [.customLong("berkas"), .customLong("registry")],
    help: ArgumentHelp(
      Interface.words(
        "Berkas simpanan kasus (bawaan: rujukan/kasus.sqlite di folder data pengguna).",
        "The file that keeps the cases (default: rujukan/kasus.sqlite in the user's data folder)."),
      valueName: "berkas"))
  var registry: String?

  @Flag(
    name: [.customLong("sandi"), .customLong("password")],
    help: ArgumentHelp(
      Interface.words(
        "Tanyakan sandi sekarang, lalu minta sandi itu di pintu masuk.",
        "Ask for a password now, and ask for it at the door.")))
  var usesPassword = false

  @Option(
    name: [.customLong("kunci-setelah"), .customLong("lock-after")],
    help: ArgumentHelp(
      Interface.words(
        "Kunci halaman kasus sesudah selama ini tidak dipakai: 90s, 15m, 1h.",
        "Lock the pages of cases after this long without use: 90s, 15m, 1h."), valueName: "lama"))
  var locksAfter = IdleTime(seconds: 15 * 60)

  @Flag(
    name: [.customLong("tanpa-peramban"), .customLong("no-browser")],
    help: ArgumentHelp(
      Interface.words("Jangan buka peramban.", "Do not open the browser.")))
  var opensNoBrowser = false

  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard (1...65_535).contains(port) else {
      throw ValidationError(
        Interface.words("--port ialah 1 sampai 65535", "--port is 1 to 65535"))
    }
  }

  func run() async throws {
    let library = try common.library()
    let templates = try common.reporting { () throws(DiagnosticError) -> String in
      try DataFolder.find(named: "Templates", option: common.data)
    }
    let cases = registry ?? UserData.file("kasus.sqlite")
    UserData.makeFolder(for: cases)
    try checkPlace(of: cases)
    var configuration = WorkbenchConfiguration(
      library: library, templates: templates, registry: cases, language: Interface.language,
      access: try access(), contracts: .command, today: { Interface.today })
    configuration.address = address
    configuration.port = port
    configuration.locksAfter = .seconds(locksAfter.seconds)
    try checkPort()
    let workbench = try common.reporting { () throws(DiagnosticError) -> Workbench in
      try Workbench(configuration)
    }
    warnOfNetwork(configuration)
    let entrance = configuration.entrance
    let browser = opensNoBrowser ? nil : BrowserDoor(address: entrance)
    defer { browser?.close() }
    try await workbench.run {
      print(
        Interface.words(
          "Meja kerja: \(entrance)\nCtrl-C menghentikan.",
          "Workbench: \(entrance)\nCtrl-C stops it."))
      _ = StandardOutput.flush()
      browser?.open()
    }
  }

  private func access() throws -> Access {
    guard usesPassword else { return .secret(Secret()) }
    Interface.complain(
      Interface.words(
        "Sandi untuk halaman kasus (paling sedikit \(PasswordHash.shortest) huruf):",
        "Password for the pages of cases (\(PasswordHash.shortest) letters at least):"))
    guard let typed = HiddenLine.read(), let hash = PasswordHash(typed) else {
      Interface.complain(
        Interface.words(
          "galat: sandi paling sedikit \(PasswordHash.shortest) huruf",
          "error: a password has \(PasswordHash.shortest) letters at least"))
      throw ExitCode(1)
    }
    return .password(hash)
  }

  /// A damaged or sealed registry is dealt with on the pages; one that can never be is said now.
  private func checkPlace(of cases: String) throws {
    do throws(RegistryError) {
      try UserData.checkPlace(of: cases)
    } catch {
      let finding = Diagnostic(error, at: SourcePosition(file: cases, line: 0))
      Interface.complain(finding.rendered(in: Interface.language))
      throw ExitCode(1)
    }
  }

  private func checkPort() throws {
    switch PortCheck.check(address: address, port: port) {
    case .free: return
    case .inUse:
      Interface.complain(
        Interface.words(
          "galat: port \(port) sudah dipakai program lain\n  saran: hentikan program itu, atau pilih port lain: --port \(port + 1)",
          "error: port \(port) is already in use\n  help: stop that program, or choose another port: --port \(port + 1)"
        ))
    case .refused:
      Interface.complain(
        Interface.words(
          "galat: \(address) port \(port) tidak dapat dipakai di komputer ini\n  saran: periksa --alamat; port di bawah 1024 biasanya perlu izin khusus",
          "error: \(address) port \(port) cannot be used on this machine\n  help: see --alamat; ports below 1024 usually need a special right"
        ))
    }
    throw ExitCode(1)
  }

  private func warnOfNetwork(_ configuration: WorkbenchConfiguration) {
    guard !configuration.isLoopback else { return }
    Interface.complain(
      Interface.words(
        "peringatan: \(address) terjangkau dari jaringan, dan sambungannya tidak disandikan (HTTP). Data kasus dapat dibaca di perjalanan.",
        "warning: \(address) can be reached from the network, and the connection is not encrypted (HTTP). Case data can be read on the way."
      ))
  }
}

/// How long a session may idle: "90s", "15m", "1h".
struct IdleTime: ExpressibleByArgument {
  let seconds: Int

  init(seconds: Int) {
    self.seconds = seconds
  }

  init?(argument: String) {
    let units = ["s": 1, "m": 60, "h": 3600]
    guard let unit = argument.last.flatMap({ units[String($0)] }),
      let count = Int(argument.dropLast()), count > 0, count <= 10_000
    else { return nil }
    seconds = count * unit
  }

  var defaultValueDescription: String {
    seconds.isMultiple(of: 60) ? "\(seconds / 60)m" : "\(seconds)s"
  }
}
