// swift-tools-version: 6.2
import PackageDescription

/// Settings that every Swift target shares; see README, "Untuk pengembang".
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

let package = Package(
  name: "rujukan",
  products: [
    .executable(name: "rujukan", targets: ["rujukan"]),
    .library(name: "SafeXML", targets: ["SafeXML"]),
    .library(name: "StatuteXML", targets: ["StatuteModel", "StatuteXML"]),
    .library(name: "StatuteSearch", targets: ["StatuteSearch"]),
    .library(name: "RuleEngine", targets: ["CaseFiles", "RuleEngine"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // Model: the standard library only.
    .target(name: "StatuteModel", swiftSettings: strict),

    // Outside: C libraries from Debian's -dev packages.
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CStemmer", providers: [.apt(["libstemmer-dev"])]),
    .systemLibrary(name: "CLibZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    // JSON through simdjson (libsimdjson-dev), which speaks C++: behind a small C surface.
    .target(
      name: "CSimdJSON",
      linkerSettings: [.linkedLibrary("simdjson"), .linkedLibrary("stdc++")]),

    // A safe layer over libxml2, shared by those who read XML. No libxml2 type leaves it.
    .target(name: "SafeXML", dependencies: ["CLibXML2"], swiftSettings: strict),

    // Work: each knows the model, none knows another.
    .target(
      name: "StatuteXML",
      dependencies: ["StatuteModel", "SafeXML", .product(name: "Crypto", package: "swift-crypto")],
      swiftSettings: strict),
    .target(
      name: "StatuteSearch",
      dependencies: ["StatuteModel", "CStemmer", .product(name: "GRDB", package: "GRDB.swift")],
      swiftSettings: strict),
    .target(
      name: "CaseFiles", dependencies: ["StatuteModel", "CSimdJSON", "Yams"],
      swiftSettings: strict),
    .target(name: "RuleEngine", dependencies: ["StatuteModel"], swiftSettings: strict),
    .target(
      name: "Drafting", dependencies: ["StatuteModel", "SafeXML", "CLibZip"],
      swiftSettings: strict),

    // Documents from an analysed case: what each says, and what is checked in it.
    .target(
      name: "DocumentAssembly",
      dependencies: ["StatuteModel", "StatuteXML", "RuleEngine", "Drafting"],
      swiftSettings: strict),

    // An interview over the case file; the rules reach it as values and a closure.
    .target(
      name: "Interviewing", dependencies: ["StatuteModel", "CaseFiles"], swiftSettings: strict),

    // What it takes to read and judge a case: texts, vocabulary, rules, engine, interview.
    .target(
      name: "Casework",
      dependencies: [
        "StatuteModel", "StatuteXML", "SafeXML", "CaseFiles", "RuleEngine", "Interviewing",
      ],
      swiftSettings: strict),

    // What an office keeps: cases with their versions, drafted documents, the audit trail.
    .target(
      name: "CaseRegistry",
      dependencies: [
        "StatuteModel", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "CryptoExtras", package: "swift-crypto"),
      ],
      swiftSettings: strict),

    // The workbench in the browser: pages over the same functions as the command.
    .target(
      name: "Workbench",
      dependencies: [
        "StatuteModel", "StatuteXML", "StatuteSearch", "CaseFiles", "RuleEngine", "Interviewing",
        "Casework", "Drafting", "DocumentAssembly", "CaseRegistry", "Training",
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "Mustache", package: "swift-mustache"),
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "CryptoExtras", package: "swift-crypto"),
        "Yams",
      ],
      swiftSettings: strict),

    // Learning from cases: the bank of scenarios with their keys.
    .target(
      name: "Training",
      dependencies: [
        "StatuteModel", "StatuteXML", "CaseFiles", "RuleEngine", "Drafting", "DocumentAssembly",
      ],
      swiftSettings: strict),

    // The command connects them.
    .executableTarget(
      name: "rujukan",
      dependencies: [
        "SafeXML", "StatuteModel", "StatuteXML", "StatuteSearch", "CaseFiles", "RuleEngine",
        "Drafting", "DocumentAssembly", "Interviewing", "Casework", "CaseRegistry",
        "Workbench", "Training",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    .testTarget(
      name: "StatuteModelTests", dependencies: ["StatuteModel"], swiftSettings: strict),
    .testTarget(
      name: "StatuteXMLTests", dependencies: ["StatuteModel", "StatuteXML", "SafeXML"],
      exclude: ["Rusak", "Sehat", "Teks"], swiftSettings: strict),
    .testTarget(
      name: "SanctionTests", dependencies: ["RuleEngine", "StatuteModel", "StatuteXML", "SafeXML"],
      exclude: ["Cuplikan"], swiftSettings: strict),
    .testTarget(
      name: "InterviewTests",
      dependencies: [
        "Casework", "Interviewing", "CaseFiles", "StatuteModel", "StatuteXML", "rujukan",
      ],
      exclude: ["Cuplikan"], swiftSettings: strict),
    .testTarget(
      name: "CommandTests",
      dependencies: [
        "rujukan", "Drafting", "StatuteModel",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], exclude: ["Cuplikan"],
      swiftSettings: strict),
    .testTarget(
      name: "CaseFilesTests", dependencies: ["CaseFiles", "StatuteModel"],
      exclude: ["Ditolak", "semua-kunci.yaml"], swiftSettings: strict),
    // Properties of the engine over made-up cases: a sample in the tests, all of them by `sifat`,
    // which is built for speed.
    .target(
      name: "EngineProperties", dependencies: ["RuleEngine", "StatuteModel"],
      path: "Tests/EngineProperties", swiftSettings: strict),
    .executableTarget(
      name: "sifat",
      dependencies: [
        "EngineProperties", "RuleEngine", "CaseFiles", "StatuteXML", "StatuteModel", "Drafting",
        "DocumentAssembly", "Yams",
      ],
      path: "Tests/sifat", swiftSettings: strict),
    .testTarget(
      name: "RuleEngineTests",
      dependencies: [
        "EngineProperties",
        "RuleEngine", "CaseFiles", "StatuteXML", "StatuteModel", "SafeXML", "rujukan",
      ], exclude: ["Cuplikan", "Kembar", "Putusan"],
      swiftSettings: strict),
    .testTarget(
      name: "StatuteSearchTests", dependencies: ["StatuteSearch", "StatuteModel", "StatuteXML"],
      swiftSettings: strict),
    .testTarget(
      name: "DocumentTests",
      dependencies: [
        "DocumentAssembly", "Drafting", "RuleEngine", "CaseFiles", "Casework", "StatuteXML",
        "StatuteModel", "SafeXML", "rujukan",
      ], exclude: ["Kasus", "Cuplikan"], swiftSettings: strict),
    // Saves again and again until the tests kill it, and quarrels with its twin over one case.
    .executableTarget(
      name: "simpan-berulang", dependencies: ["CaseRegistry", "StatuteModel"],
      path: "Tests/simpan-berulang",
      swiftSettings: strict),
    .testTarget(
      name: "CaseRegistryTests",
      dependencies: [
        "CaseRegistry", "StatuteModel", "simpan-berulang",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "Crypto", package: "swift-crypto"),
      ], exclude: ["Cuplikan"], swiftSettings: strict),
    .testTarget(
      name: "WorkbenchTests",
      dependencies: [
        "Workbench", "CaseRegistry", "StatuteModel", "StatuteXML", "CaseFiles", "RuleEngine",
        "DocumentAssembly", "Drafting", "Training", "rujukan",
        .product(name: "Hummingbird", package: "hummingbird"),
        "SafeXML",
        .product(name: "HummingbirdTesting", package: "hummingbird"),
        .product(name: "Mustache", package: "swift-mustache"),
      ], exclude: ["Cuplikan"], swiftSettings: strict),
    .testTarget(
      name: "TrainingTests",
      dependencies: [
        "Training", "RuleEngine", "CaseFiles", "StatuteXML", "StatuteModel", "Drafting",
        "DocumentAssembly", "Casework", "rujukan",
      ], exclude: ["Cuplikan"], swiftSettings: strict),
    .testTarget(
      name: "DraftingTests", dependencies: ["Drafting", "SafeXML", "StatuteModel"],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6],
  cxxLanguageStandard: .cxx17
)
