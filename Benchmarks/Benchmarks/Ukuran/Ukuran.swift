import Benchmark
import CBareXML
import SafeXML
import StatuteModel
import StatuteSearch
import StatuteXML

/// What is measured. Each name is a key in `Benchmarks/ukur`, which puts them into one table.
let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = .init(
    metrics: [.throughput, .wallClock], timeUnits: .nanoseconds, warmupIterations: 10,
    maxDuration: .seconds(2), maxIterations: 5_000)
  do throws(DiagnosticError) {
    guard let material = try Material() else { return }
    reading(material)
    sheets(material)
    checking(material)
    searching(material)
  } catch {
    for diagnostic in error.diagnostics { print(diagnostic.rendered(in: .english)) }
  }
}

/// From bytes to values.
private func reading(_ material: Material) {
  Benchmark("bare") { _ in
    material.bytes.withUnsafeBytes { bytes in
      blackHole(bare_parse(bytes.baseAddress, CInt(bytes.count)))
    }
  }
  Benchmark("safe") { _ in blackHole(try XMLDocument.parse(material.bytes)) }
  Benchmark("read") { _ in
    blackHole(try StatuteReader.read(material.bytes, file: Material.file).statute)
  }
  Benchmark("bare-all") { _ in
    for bytes in material.files {
      bytes.withUnsafeBytes { blackHole(bare_parse($0.baseAddress, CInt($0.count))) }
    }
  }
  Benchmark("read-all") { _ in
    for bytes in material.files {
      blackHole(try StatuteReader.read(bytes, file: Material.file).statute)
    }
  }
}

/// Provisions as they stood on a day.
private func sheets(_ material: Material) {
  let corpus = Corpus { work in material.statutes.first { $0.identity.address == work } }
  let article = material.statute.provision("art_2")
  Benchmark("sheet-article") { _ in
    guard let article else { return }
    blackHole(
      SheetBuilder.sheet(
        of: article, in: material.statute, corpus: corpus, on: material.day))
  }
  let outermost = material.statute.provisions.filter { $0.parent == nil }
  Benchmark("sheet-act") { _ in
    for provision in outermost {
      blackHole(
        SheetBuilder.sheet(
          of: provision, in: material.statute, corpus: corpus, on: material.day))
    }
  }
}

/// The schema alone, and all that `rujukan periksa` does with one file.
private func checking(_ material: Material) {
  Benchmark("schema") { benchmark in
    let document = try XMLDocument.parse(material.bytes)
    let schema = try RelaxNGSchema(material.schema)
    benchmark.startMeasurement()
    blackHole(schema.validate(document))
  }
  let lints = StatuteChecker(profile: nil)
  Benchmark("lints") { _ in
    blackHole(
      lints.check(material.bytes, file: Material.file, seal: (material.seal, Material.sealFile)))
  }
}

/// The index, and questions put to it.
private func searching(_ material: Material) {
  let documents = material.statutes.flatMap { SearchDocument.all(of: $0, on: material.day) }
  Benchmark("documents") { _ in
    for statute in material.statutes {
      blackHole(SearchDocument.all(of: statute, on: material.day))
    }
  }
  Benchmark("index") { _ in blackHole(try SearchIndex(documents)) }
  let index: SearchIndex
  do throws(SearchError) { index = try SearchIndex(documents) } catch {
    return print(error.english)
  }
  Benchmark("search") { benchmark in
    // One question per iteration, so that the percentiles are those of questions.
    let query = Material.queries[benchmark.currentIteration % Material.queries.count]
    benchmark.startMeasurement()
    blackHole(try index.search(query, limit: 10))
  }
}
