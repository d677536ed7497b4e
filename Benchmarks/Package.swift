// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that nobody who builds the command pays for the benchmark library.
let package = Package(
  name: "rujukan-benchmarks",
  dependencies: [
    .package(name: "rujukan", path: ".."),
    // Without its traits: counting allocations would need jemalloc.
    .package(url: "https://github.com/ordo-one/benchmark", exact: "1.38.1", traits: []),
  ],
  targets: [
    // libxml2 without any of our code, as the measure of what parsing costs.
    .systemLibrary(
      name: "CBareXML", path: "Benchmarks/CBareXML", pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev"])]),
    .executableTarget(
      name: "Ukuran",
      dependencies: [
        "CBareXML",
        .product(name: "SafeXML", package: "rujukan"),
        .product(name: "StatuteXML", package: "rujukan"),
        .product(name: "StatuteSearch", package: "rujukan"),
        .product(name: "Benchmark", package: "benchmark"),
      ],
      path: "Benchmarks/Ukuran",
      swiftSettings: [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .enableUpcomingFeature("InternalImportsByDefault"),
      ],
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
    // The engine beside its rivals: a plain program that keeps its own clock, see `ukur-mesin`.
    // CHitung counts allocations by standing before malloc.
    .target(name: "CHitung", path: "Benchmarks/CHitung"),
    .executableTarget(
      name: "Mesin",
      dependencies: [
        "CHitung",
        .product(name: "RuleEngine", package: "rujukan"),
        .product(name: "SafeXML", package: "rujukan"),
        .product(name: "StatuteXML", package: "rujukan"),
      ],
      path: "Benchmarks/Mesin",
      swiftSettings: [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .enableUpcomingFeature("InternalImportsByDefault"),
      ]),
  ],
  swiftLanguageModes: [.v6]
)
