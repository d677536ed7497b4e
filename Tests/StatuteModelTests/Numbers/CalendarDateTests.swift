import StatuteModel
import Testing

@Suite("Dates")
struct CalendarDateTests {
  @Test(
    "A date prints in three forms, and reads back",
    arguments: [
      ("2007-04-19", "19 April 2007", "19 April 2007", "Kamis"),
      ("2026-11-23", "23 November 2026", "23 November 2026", "Senin"),
      ("2026-07-13", "13 Juli 2026", "13 July 2026", "Senin"),
      ("2026-10-01", "1 Oktober 2026", "1 October 2026", "Kamis"),
      ("2000-02-29", "29 Februari 2000", "29 February 2000", "Selasa"),
      ("1945-08-17", "17 Agustus 1945", "17 August 1945", "Jumat"),
      ("1970-01-01", "1 Januari 1970", "1 January 1970", "Kamis"),
    ])
  func forms(iso: String, indonesian: String, english: String, weekday: String) throws {
    let date = try #require(CalendarDate(iso: iso))
    #expect(date.iso == iso)
    #expect(date.indonesian == indonesian)
    #expect(date.english == english)
    #expect(date.weekday.indonesian == weekday)
    #expect(CalendarDate(indonesian: indonesian) == date)
    #expect(CalendarDate(english: english) == date)
  }

  @Test(
    "A day that the calendar lacks, or another form, is refused",
    arguments: [
      "", "2007-02-29", "1900-02-29", "2007-13-01", "2007-00-10", "2007-04-31", "2007-04-00",
      "0000-01-01", "2007-4-19", "2007/04/19", "19-04-2007", "2007-04-19T00:00", "２007-04-19",
      "2007-04-1🙂", "-007-04-19", "20070-4-19",
    ])
  func refused(text: String) {
    #expect(CalendarDate(iso: text) == nil)
  }

  @Test(
    "Older spellings of months are read and never printed",
    arguments: [
      ("19 Pebruari 2007", "19 Februari 2007"), ("1 nopember 2010", "1 November 2010"),
      ("17 Agts 1999", "17 Agustus 1999"), ("05\u{A0}MEI  2020", "5 Mei 2020"),
    ])
  func oldMonths(text: String, printed: String) {
    #expect(CalendarDate(indonesian: text)?.indonesian == printed)
  }

  @Test("Foreign months and impossible days are refused")
  func refusedText() {
    #expect(CalendarDate(indonesian: "19 May 2007") == nil)
    #expect(CalendarDate(english: "19 Mei 2007") == nil)
    #expect(CalendarDate(indonesian: "31 April 2007") == nil)
    #expect(CalendarDate(indonesian: "19 April 07") == nil)
    #expect(CalendarDate(indonesian: "19 April 2007 lalu") == nil)
  }

  @Test("Every day from 1896 to 2104 follows the one before, in date, number and weekday")
  func everyDay() throws {
    var date = try #require(CalendarDate(year: 1896, month: 1, day: 1))
    var broken: [String] = []
    while date.year < 2104 {
      let next = try #require(date.adding(days: 1))
      let follows = date < next && next.dayNumber == date.dayNumber + 1
      let weekday = (date.weekday.rawValue + 1) % 7 == next.weekday.rawValue
      let spelled = next.day == 1 || next.day == date.day + 1
      if !follows || !weekday || !spelled || CalendarDate(iso: next.iso) != next {
        broken.append(date.iso)
      }
      date = next
    }
    #expect(broken == [])
  }

  @Test("The calendar ends where its years end")
  func ends() throws {
    let first = try #require(CalendarDate(year: 1, month: 1, day: 1))
    let last = try #require(CalendarDate(year: 9999, month: 12, day: 31))
    #expect(CalendarDate(dayNumber: first.dayNumber) == first)
    #expect(CalendarDate(dayNumber: last.dayNumber) == last)
    #expect(first.adding(days: -1) == nil)
    #expect(last.adding(days: 1) == nil)
    #expect(last.adding(days: .max) == nil)
  }

  @Test("A protocol opens with the date in words")
  func words() throws {
    let date = try #require(CalendarDate(iso: "2026-11-23"))
    #expect(
      date.indonesianInWords
        == "Senin tanggal dua puluh tiga bulan November tahun dua ribu dua puluh enam")
    #expect(CalendarDate.Weekday(indonesian: "Jum'at") == .friday)
    #expect(CalendarDate.Weekday(indonesian: "Minggu/Ahad") == .sunday)
    #expect(CalendarDate.Weekday(indonesian: "Monday") == nil)
  }

  @Test("Roman numerals are read in their usual form alone")
  func roman() {
    for value in 1...RomanNumeral.highest {
      #expect(RomanNumeral.text(for: value).flatMap { RomanNumeral.value(of: $0) } == value)
    }
    #expect(RomanNumeral.value(of: "iv") == 4)
    #expect(RomanNumeral.value(of: "IIX") == nil)
    #expect(RomanNumeral.text(for: 0) == nil)
  }
}
