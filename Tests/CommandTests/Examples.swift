import Foundation
import TestSupport

/// Small inputs with results that can be worked out by hand.
enum Examples {
  /// Two indicators on fixed goalposts; both shares are scored as they are.
  static let rubric = """
    rubric: kecil
    version: "1"
    title: {id: Uji kecil, en: Small test}
    clocks:
      response: {from: received, to: first_response, unit: working_days}
    missing: zero
    aspects:
      - aspect: all
        indicators:
          - indicator: responded
            measure: {on_time_share: response, limit: 5}
            scale: {linear: {worst: 0, best: 1}}
          - indicator: completed
            measure: {share: completed}
            scale: {linear: {worst: 0, best: 1}}
    ties: {decimals: 1}

    """

  /// One assessed value is the whole score.
  static let assessmentRubric = """
    rubric: penilaian
    missing: zero
    aspects:
      - aspect: all
        indicators:
          - {indicator: it, measure: {assessment: sk_tim}, scale: identity}

    """

  static let header = "id,region,agency,status,received,first_response,completed"

  /// Of four complaints three were answered in time and two completed: (75 + 50) / 2 = 62.5.
  static let berau = """
    \(header)
    B-1,64.03,Dinas Sosial,completed,2024-03-01,2024-03-04,2024-03-05
    B-2,64.03,Dinas Sosial,completed,2024-03-04,2024-03-05,2024-03-06
    B-3,64.03,Dinas Sosial,in_progress,2024-03-05,2024-03-06,
    B-4,64.03,Dinas Pendidikan,verified,2024-03-06,,

    """

  /// Both answered, one completed: (100 + 50) / 2 = 75.
  static let penajam = """
    \(header)
    P-1,64.09,Dinas Sosial,completed,2024-03-01,2024-03-04,2024-03-05
    P-2,64.09,Dinas Perhubungan,in_progress,2024-03-04,2024-03-05,

    """

  /// Nothing happened, except by the log: one of two answered, (50 + 0) / 2 = 25.
  static let balikpapan = """
    id,region,status,received
    K-1,64.71,verified,2024-03-01
    K-2,64.71,verified,2024-03-04

    """

  static let log = """
    id,event,at,actor
    K-1,first_response,2024-03-04T09:00:00+08:00,Dinas Perhubungan

    """

  /// `data/` with three regions and `rubric.yaml`; Penajam first (75), Berau (62.5), Balikpapan (25).
  static func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("rubric.yaml", rubric)
    try folder.write("data/berau.csv", berau)
    try folder.write("data/penajam.csv", penajam)
    try folder.write("data/balikpapan.csv", balikpapan)
    try folder.write("data/riwayat-balikpapan.csv", log)
    return folder
  }

  /// A place with `rubric.yaml` and one file of exports.
  static func folder(_ name: String, _ text: String) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("rubric.yaml", rubric)
    try folder.write(name, text)
    return folder
  }
}
