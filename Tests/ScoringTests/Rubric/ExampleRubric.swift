/// The example of spec §5, word for word.
let exampleRubric = #"""
  rubric: contoh
  version: "2024.1"
  title: {id: Pengelolaan SP4N-LAPOR! tingkat provinsi, en: Provincial SP4N-LAPOR! management}
  basis: [PermenPANRB 62/2018]
  calendar: {workweek: [mon, tue, wed, thu, fri], holidays: national_and_joint_leave}
  population: {exclude: {status: [archived, rejected, duplicate]}}
  clocks:
    response:   {from: received, to: first_response, unit: working_days}
    completion: {from: received, to: completed, unit: working_days}
  aspects:
    - aspect: speed
      title: {id: Kecepatan respons, en: Response speed}
      weight: 40
      indicators:
        - indicator: response_on_time
          title: {id: Respons dalam 5 hari kerja, en: First response within 5 working days}
          weight: 60
          measure: {on_time_share: response, limit: 5}
          estimate: {shrink: auto}
          scale: {linear: {worst: 0.4, best: 1.0}}
        - indicator: response_median
          title: {id: Median hari kerja hingga respons, en: Median working days to response}
          weight: 40
          measure: {time: response, statistic: median, horizon: 60}
          scale: {bands: [{at_most: 1, score: 100}, {at_most: 3, score: 80}, {at_most: 5, \#
  score: 60}, {at_most: 14, score: 30}, {otherwise: 0}]}
    - aspect: completion
      title: {id: Penyelesaian tindak lanjut, en: Follow-up completion}
      weight: 40
      indicators:
        - indicator: completed_on_time
          title: {id: Selesai dalam batas waktu, en: Completed within the statutory limit}
          weight: 70
          measure: {on_time_share: completion, limit: {information_request: 5, complaint: \#
  14, aspiration: 14, oversight_complaint: 60, other: 14}}
          estimate: {shrink: 10}
          scale: {linear: {worst: 0.4, best: 1.0}}
        - indicator: completion_share
          title: {id: Persentase selesai, en: Share completed}
          weight: 30
          measure: {share: completed}
          scale: {points: [[0, 0], [0.5, 40], [0.9, 90], [1, 100]]}
    - aspect: trust
      title: {id: Kepercayaan masyarakat, en: Public trust}
      weight: 10
      indicators:
        - indicator: rating
          title: {id: Kepuasan pelapor, en: Reporter satisfaction}
          weight: 60
          measure: {mean: rating}
          scale: {linear: {worst: 1, best: 5}}
          missing: average
        - indicator: reach
          title: {id: Laporan per 100.000 penduduk, en: Reports per 100,000 people}
          weight: 40
          measure: {rate: population, per: 100000}
          scale: {linear: {worst: 0, best: 50}}
    - aspect: governance
      title: {id: Tata kelola, en: Governance}
      weight: 10
      indicators:
        - indicator: team_decree
          title: {id: SK Tim Pengelola, en: Decree on the managing team}
          weight: 100
          measure: {assessment: sk_tim}
          scale: identity
          missing: redistribute
  aggregation: {within_aspect: arithmetic, across_aspects: geometric}
  missing: zero
  quarantined: count_against
  adjustments:
    - {title: {id: Laporan dibuka kembali, en: Reopened}, points: -5, when: {measure: \#
  {share: reopened}, above: 0.1}}
  eligibility: {min_complaints: 10}
  ties: {decimals: 2, break_by: [completed_on_time, response_on_time]}
  grades: [{at_least: 88, grade: A}, {at_least: 78, grade: B}, {at_least: 54, grade: C}, \#
  {at_least: 32, grade: D}, {otherwise: true, grade: E}]
  awards: {per: overall, titles: [Terbaik I, Terbaik II, Terbaik III]}
  groups: kind
  uncertainty: {draws: 10000, weight_spread: 0.25, resamples: 1000, prior: 2, seed: 1, \#
  interval: 0.9}
  """# + "\n"
