internal import Dispatch
internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Lines in, lines out, on several threads at once.
///
/// Each thread takes the next chunk of lines, judges it, and hands the result over; results are
/// written in the order of the chunks. A thread needs a permit to take a chunk, and the permit comes
/// back when the chunk is written: so no more than a fixed number of chunks is ever in memory,
/// however slow a line, the disk or the reader of the output is. The oldest chunk always has a
/// permit and a thread, so the others do not wait for ever.
struct BatchRun {
  /// How a run ended.
  enum End {
    case done(BatchCount)
    case readFailed(Int32)
    case writeFailed(Int32)
    /// An answer could not be put as JSON.
    case encodingFailed(line: Int)
  }

  private struct Input {
    var reader: LineReader
    var isOver = false
    var failure: ReadFailure?
    var encodingFailure: Int?
  }

  let judge: LineJudge
  let threads: Int
  let input: Int32
  let output: Int32
  /// The longest line, in bytes.
  let limit: Int

  /// Runs to the end of the input, or to the first failure.
  func run() -> End {
    let source = Mutex(Input(reader: LineReader(descriptor: input, limit: limit)))
    let target = Mutex(BatchOutput(descriptor: output))
    let meter = Mutex(ProgressMeter())
    let permits = DispatchSemaphore(value: 2 * threads)
    DispatchQueue.concurrentPerform(iterations: threads) { _ in
      while true {
        permits.wait()
        guard let chunk = source.withLock({ Self.next(&$0) }) else {
          permits.signal()
          return
        }
        let result: ChunkResult
        do {
          result = try judge.judge(chunk)
        } catch {
          // The chunk still has its turn, so that the others can end.
          source.withLock {
            $0.isOver = true
            $0.encodingFailure = $0.encodingFailure ?? chunk.lines.first?.number
          }
          result = ChunkResult(sequence: chunk.sequence)
        }
        let (written, count, failed) = target.withLock { target in
          let written = target.take(result)
          return (written, target.count, target.failure != nil)
        }
        if failed { source.withLock { $0.isOver = true } }
        for _ in 0..<written { permits.signal() }
        meter.withLock { $0.show(count) }
      }
    }
    meter.withLock { $0.clear() }
    return Self.end(source.withLock { ($0.failure, $0.encodingFailure) }, target.withLock { $0 })
  }

  private static func next(_ input: inout Input) -> LineChunk? {
    guard !input.isOver else { return nil }
    do throws(ReadFailure) {
      let chunk = try input.reader.next()
      if chunk == nil { input.isOver = true }
      return chunk
    } catch {
      input.isOver = true
      input.failure = error
      return nil
    }
  }

  private static func end(
    _ failures: (read: ReadFailure?, encoding: Int?), _ output: BatchOutput
  ) -> End {
    if let code = output.failure { return .writeFailed(code) }
    if let line = failures.encoding { return .encodingFailed(line: line) }
    if let failure = failures.read { return .readFailed(failure.code) }
    return .done(output.count)
  }
}

/// Shows on a terminal how far the work is, at most twice a second; silent elsewhere.
struct ProgressMeter {
  private let isShown = isatty(STDERR_FILENO) == 1 && isatty(STDOUT_FILENO) != 1
  private let start = ContinuousClock.now
  private var last = ContinuousClock.now
  private var hasShown = false

  mutating func show(_ count: BatchCount) {
    guard isShown, ContinuousClock.now - last > .milliseconds(500) else { return }
    last = .now
    hasShown = true
    let done = count.judged + count.refused
    let rate = BatchSentences.rate(done, start.duration(to: last))
    Self.put("\r\u{1B}[K" + BatchSentences.progress(count, rate: rate))
  }

  /// Takes the line away, before the last words.
  mutating func clear() {
    if hasShown { Self.put("\r\u{1B}[K") }
  }

  private static func put(_ text: String) {
    let bytes = Array(text.utf8)
    _ = bytes.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}
