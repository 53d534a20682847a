/// How a page looks: on a screen by day and by night, on a phone, on A4.
enum PageStyle {
  static let rules = """
    :root { color-scheme: light dark; \(PageColors.light.rules) }
    @media screen and (prefers-color-scheme: dark) { :root { \(PageColors.dark.rules) } }
    * { box-sizing: border-box; }
    html { background: var(--paper); color: var(--ink); font: 100%/1.5 Arial, Helvetica, sans-serif; }
    body { margin: 0 auto; padding: 1rem; max-width: 80rem; overflow-wrap: break-word; }
    h1, h2, h3 { color: var(--deep); line-height: 1.25; margin: 0 0 0.5rem; }
    h1 { font-size: 1.6rem; }
    h2 { font-size: 1.25rem; margin-top: 2.25rem; padding-top: 0.5rem;
      border-top: 2px solid var(--deep); }
    h3 { font-size: 1rem; margin-top: 1.25rem; }
    p, ul, dl { margin: 0.25rem 0 0.75rem; }
    li { margin: 0.2rem 0; }
    a { color: var(--deep); }
    a:focus-visible, summary:focus-visible, .scroll:focus-visible {
      outline: 3px solid var(--bar); outline-offset: 2px; }
    code, pre { font-family: "Courier New", monospace; font-size: 0.85rem; }
    code { overflow-wrap: anywhere; }
    .span { font-size: 1.05rem; }
    .note { color: var(--quiet); font-size: 0.875rem; }
    .skip { position: absolute; left: -100rem; }
    .skip:focus { position: static; }
    nav ul { display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; list-style: none; padding: 0; }
    .podium { display: flex; flex-wrap: wrap; gap: 0.75rem; list-style: none; padding: 0; }
    .podium li { flex: 1 1 12rem; padding: 0.6rem 0.9rem; background: var(--gold);
      border: 1px solid var(--rule); border-left: 0.4rem solid var(--deep); }
    .podium strong { display: block; font-size: 1.1rem; }
    .scroll { overflow-x: auto; margin: 0.5rem 0 1rem; border: 1px solid var(--rule); }
    table { border-collapse: collapse; width: 100%; font-size: 0.9rem; }
    caption { text-align: left; padding: 0.4rem 0.6rem; color: var(--quiet); font-size: 0.875rem; }
    th, td { padding: 0.35rem 0.6rem; border-bottom: 1px solid var(--rule); text-align: left;
      vertical-align: middle; min-width: 3.5rem; }
    thead th { background: var(--head); color: var(--deep); text-align: center;
      vertical-align: bottom; border-bottom: 2px solid var(--deep); }
    tbody th { font-weight: normal; }
    td.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
    td.middle { text-align: center; font-variant-numeric: tabular-nums; white-space: nowrap; }
    th.name { min-width: 9rem; position: sticky; left: 0; background: var(--paper); }
    td.long { min-width: 14rem; }
    tr.podium-row th, tr.podium-row td { background: var(--gold); font-weight: bold; }
    tr.section th, tr.section td { background: var(--head); font-weight: bold; }
    td.heat { text-align: center; font-variant-numeric: tabular-nums; }
    td.heat { padding: 0.3rem; }
    td.heat small { display: block; font-size: 0.72rem; line-height: 1.3; }
    .heat-table thead th { padding: 0.3rem; font-size: 0.8rem; }
    \((0..<5).map { step in
      ".heat\(step) { background: var(--heat\(step)); color: var(--on-heat\(step)); }"
    }.joined(separator: "\n"))
    .legend { display: flex; flex-wrap: wrap; gap: 0.25rem; list-style: none; padding: 0;
      font-size: 0.85rem; }
    .legend li { padding: 0.15rem 0.6rem; border: 1px solid var(--rule); }
    figure { margin: 1rem 0; }
    figcaption { font-weight: bold; color: var(--deep); margin-bottom: 0.25rem; }
    svg { display: block; width: 100%; overflow: visible; font: 0.8rem Arial, Helvetica, sans-serif; }
    svg text { fill: var(--ink); paint-order: stroke; stroke: var(--paper); stroke-width: 4px; }
    svg .tick { fill: var(--quiet); font-size: 0.7rem; }
    svg .grid { stroke: var(--rule); stroke-width: 1; }
    svg .bar, svg .mark { fill: var(--bar); }
    svg .interval { fill: var(--pale); stroke: var(--bar); stroke-width: 1; }
    dt { font-weight: bold; }
    dd { margin: 0 0 0.5rem 1rem; }
    pre { white-space: pre-wrap; border: 1px solid var(--rule); padding: 0.6rem; }
    footer { margin-top: 2rem; border-top: 1px solid var(--rule); padding-top: 0.5rem; }
    @media print, (min-width: 48rem) {
      dl.rules { display: grid; grid-template-columns: 11rem 1fr; gap: 0.25rem 1rem; }
      dl.rules dd { margin: 0; }
    }
    @media print {
      @page { size: A4; margin: 12mm; }
      @page across { size: A4 landscape; margin: 12mm; }
      #indicators, #rubric, footer { page: across; }
      figure { zoom: 0.75; }
      .heat-table, .heat-table thead th { font-size: 0.75rem; }
      td.heat small { font-size: 0.65rem; }
      html { font-size: 9pt; }
      body { padding: 0; max-width: none; }
      nav, .skip { display: none; }
      .scroll { overflow: visible; border: 0; }
      table { font-size: 0.85rem; }
      th, td { padding: 0.2rem 0.35rem; min-width: 0; }
      th.name, td.long { min-width: 0; position: static; }
      thead { display: table-header-group; }
      tr, li, .entry { break-inside: avoid; }
      h2, h3, figcaption, caption { break-after: avoid; }
      figure { break-inside: avoid; }
      * { print-color-adjust: exact; }
    }

    """
}
