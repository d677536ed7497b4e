#if canImport(Glibc)
  internal import Glibc
#endif

/// Times of one thing done many times, in microseconds of this thread: what others do on the
/// machine meanwhile does not count.
struct Timing {
  let microseconds: [Double]

  init(_ microseconds: [Double]) {
    self.microseconds = microseconds.sorted()
  }

  /// Does the work often; a tenth as often before the clock runs.
  init(rounds: Int, _ work: (Int) -> Int) {
    var sink = 0
    for round in 0..<max(1, rounds / 10) { sink &+= work(round) }
    var times: [Double] = []
    times.reserveCapacity(rounds)
    for round in 0..<rounds {
      let start = Self.now
      sink &+= work(round)
      times.append(Self.now - start)
    }
    // What was computed is used, so that the compiler keeps the work.
    if sink == Int.min { print(sink) }
    self.init(times)
  }

  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1e6 + Double(time.tv_nsec) / 1e3
  }

  /// The value below which a share of the times lies.
  func percentile(_ share: Double) -> Double {
    guard !microseconds.isEmpty else { return 0 }
    return microseconds[min(microseconds.count - 1, Int(Double(microseconds.count) * share))]
  }

  /// Median, 99th percentile and best.
  var summary: String {
    "p50=\(short(percentile(0.5))) p99=\(short(percentile(0.99))) min=\(short(percentile(0)))"
  }

  private func short(_ value: Double) -> String {
    "\((value * 1000).rounded() / 1000)"
  }
}
