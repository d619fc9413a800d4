"""How the page looks: on a wide screen, on a narrow one, and on paper in black and white."""

from __future__ import annotations

__all__ = ["PATTERNS", "STYLE"]

# Colours: 4.5 to 1 against white at least where they are letters, 3 to 1 where they are shapes; the two of a bar differ
# in lightness as well as in hue, and one of them is hatched, so that neither paper nor an eye must tell colours apart.
STYLE = """\
:root { color-scheme: light; --ink: #14171a; --soft: #4c555e; --rule: #c9ced3; --bar: #4a8fc1;
  --part: #8a3208; --names: 16.5rem; }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 2rem 1.25rem 4rem; max-width: 58rem; background: #fff; color: var(--ink);
  font: 1.125rem/1.5 system-ui, "Noto Sans", "Liberation Sans", Arial, sans-serif; overflow-wrap: break-word; }
h1 { font-size: 2.1rem; line-height: 1.15; margin: 0 0 .35rem; letter-spacing: -.01em; }
h2 { font-size: 1.4rem; line-height: 1.25; margin: 0 0 .25rem; }
p { margin: .5rem 0; max-width: 42rem; }
a { color: inherit; }
.about { color: var(--soft); margin: 0; max-width: none; } .about strong { color: var(--ink); }
.made-up { border: 3px solid var(--ink); padding: .5rem .9rem; font-weight: bold; max-width: none; margin: 1.2rem 0; }
.short { display: grid; grid-template-columns: max-content 1fr; gap: .5rem 1.6rem; margin: 1.7rem 0 0; }
.short dt { color: var(--soft); padding-top: .18rem; }
.short dd { font-size: 1.25rem; line-height: 1.4; margin: 0; }
.look { border-left: 6px solid var(--ink); padding: .1rem 0 .1rem 1rem; margin: 1.5rem 0; }
.look h2 { font-size: 1.125rem; }
section { margin: 2.75rem 0 0; padding-top: 1.1rem; border-top: 2px solid var(--ink); }
figure { margin: 0; }
figcaption { margin-bottom: .8rem; }
figcaption p { margin: 0 0 .3rem; }
.under { color: var(--soft); font-size: 1rem; }
.key { display: flex; flex-wrap: wrap; gap: .3rem 1.6rem; margin: .4rem 0 .9rem; padding: 0; list-style: none;
  font-size: 1rem; }
.key li { display: flex; gap: .5em; }
.key svg { flex: none; width: 29px; height: 1.5em; }
table { border-collapse: collapse; width: 100%; }
thead th { font-weight: normal; color: var(--soft); font-size: 1rem; line-height: 1.2; vertical-align: bottom;
  padding: 0 0 .35rem; }
th { text-align: left; font-weight: normal; }
tbody th, tbody td { padding: .2rem 0; vertical-align: middle; }
tbody td { padding-left: 1rem; }
tbody tr + tr > * { border-top: 1px solid #eceef0; }
td, thead th.n { text-align: right; padding-left: 1rem; white-space: nowrap; font-variant-numeric: tabular-nums; }
thead th.n { white-space: normal; max-width: 8.5rem; overflow-wrap: normal; }
.one thead th.n, .time thead th.n, .plain thead th.n { max-width: none; }
td small { display: inline-block; min-width: 3.4em; color: var(--soft); font-size: .9rem; }
td.few, td .few { color: var(--soft); font-style: italic; font-size: 1rem; }
.bars th:first-child { width: 68%; }
.bars.one th:first-child { width: 82%; }
.bars tbody th, .bars td { padding-top: 0; padding-bottom: 0; }
.row { position: relative; padding: .2rem 0; line-height: 1.35; }
.row > span { display: block; width: var(--names); padding-right: 1rem; }
.row > svg { position: absolute; left: var(--names); top: 0; width: calc(100% - var(--names)); height: 100%;
  overflow: visible; }
thead .row { padding: 0; }
.axis { position: absolute; left: var(--names); right: 0; bottom: 0; height: 1.2em; font-size: .9rem; }
.axis span, .chart span { position: absolute; white-space: nowrap; transform: translateX(-50%); }
.axis .end { transform: translateX(-100%); }
.chart { position: relative; margin-top: .6rem; padding-bottom: 3rem; font-size: .9rem; line-height: 1.2;
  color: var(--soft); }
.chart small { font-size: inherit; }
.chart .up { left: 0; text-align: right; transform: translateY(-50%); }

.bars .unseen > * { padding: .35rem 0; vertical-align: top; } .bars .unseen > td { padding-left: 1rem; }
.unseen > th { color: var(--soft); font-size: .9em; }
.together > * { border-top: 2px solid var(--rule) !important; }
svg .whole { fill: var(--bar); }
svg .part { fill: url(#hatched); stroke: var(--part); stroke-width: 1px; }
svg .nearly { fill: url(#dotted); stroke: var(--bar); stroke-width: 1.5px; }
svg .unseen { fill: none; stroke: var(--soft); stroke-width: 1.25px; stroke-dasharray: 3 3; }
svg .ground { fill: #e6e9ec; }
svg .give { stroke: var(--ink); stroke-width: 2px; }
svg .dot { fill: var(--bar); stroke: var(--ink); stroke-width: 1.5px; }
nav ul { display: flex; flex-wrap: wrap; gap: .2rem 1.4rem; margin: 1.4rem 0 0; padding: 0; list-style: none;
  font-size: 1rem; }
.shares tbody td { width: 9.5rem; padding-left: 1.4rem; }
.shares td svg { display: block; width: 100%; height: .5rem; margin: .1rem 0 .2rem; }
.shares th small { color: var(--soft); white-space: nowrap; }
.shares tbody th small { margin-left: .4em; }
.across .of th { font-weight: bold; padding-top: .7rem; } .across tbody tr:not(.of) .row > span { padding-left: 1rem; }
svg .grid { stroke: #d9dde1; stroke-width: 1px; }
svg .base { stroke: var(--ink); stroke-width: 1px; }
.time { display: grid; grid-template-columns: minmax(0, 1fr) max-content; gap: 0 2.5rem; align-items: start; }
.time tbody th { white-space: nowrap; }
.chart > svg { display: block; width: 100%; overflow: visible; }
.time td, .time tbody th, .plain td, .plain tbody th { padding-top: .1rem; padding-bottom: .1rem; }
.plain { max-width: 46rem; }
.plain td { vertical-align: top; }
footer { margin-top: 3rem; padding-top: .7rem; border-top: 1px solid var(--rule); color: var(--soft);
  font-size: .95rem; }
.away { position: absolute; width: 0; height: 0; overflow: hidden; }
@media (max-width: 46rem) {
  body { padding: 1.25rem 1rem 3rem; font-size: 1.0625rem; }
  h1 { font-size: 1.7rem; } .short { display: block; } .short dd { font-size: 1.2rem; margin: 0 0 .6rem; }
  .row > span, .across tbody tr:not(.of) .row > span { width: auto; padding: 0; }
  .row > svg, .axis { position: relative; left: 0; display: block; width: 100%; height: 1.6rem; }
  .axis { height: 1.3em; }
  .bars th:first-child { width: 56%; } .bars.one th:first-child { width: 62%; }
  tbody td, thead th.n { padding-left: .7rem; } td small { display: block; min-width: 0; line-height: 1.1; }
  td.few, td .few { white-space: normal; }
  thead th.n { overflow-wrap: break-word; }
  tbody th { overflow-wrap: anywhere; } .time tbody th { white-space: normal; }
  .shares { table-layout: fixed; } .shares th:first-child { width: 34%; } .shares thead th { font-size: .9rem; }
  .shares tbody td { padding-left: .6rem; } .shares tbody th small { display: block; margin: 0; }
  .time { display: block; } .chart small { font-size: 0; }
}
@page { margin: 16mm 15mm; }
@media print {
  :root { --soft: #333; --names: 13.5rem; font-size: 12pt; }
  body { max-width: none; padding: .3rem 0 0; font-size: 10.5pt; line-height: 1.35; }
  h1 { font-size: 19pt; } h2 { font-size: 13.5pt; }
  .short { gap: .1rem 1.4rem; margin-top: .9rem; } .short dt { padding-top: 0; } .short dd { font-size: 11.5pt; }
  .made-up { margin: .7rem 0; }
  .key, td.few, td .few, thead th { font-size: 10pt; } td small, .axis, .chart { font-size: 9pt; }
  .key { margin: .2rem 0 .3rem; } .row { padding: .1rem 0; }
  nav { position: absolute; left: -999em; }
  section { margin-top: 1.3rem; padding-top: .6rem; }
  footer { margin-top: 1rem; break-before: avoid; }
  section + section figure, .look, tr, figcaption { break-inside: avoid; } h2 { break-after: avoid; }
  .across { font-size: 9.5pt; } .across .row { padding: 0; } .across .of th { padding-top: .3rem; }
  .across tbody { break-inside: avoid; }
  thead { display: table-header-group; }
}
"""

PATTERNS = (
    '<svg class="away" aria-hidden="true" focusable="false"><defs>'
    '<pattern id="hatched" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
    '<rect width="6" height="6" fill="#8a3208"/><rect width="2" height="6" fill="#fff"/></pattern>'
    '<pattern id="dotted" width="6" height="6" patternUnits="userSpaceOnUse">'
    '<circle cx="3" cy="3" r="1.4" fill="#4a8fc1"/></pattern></defs></svg>\n'
)
"""What is not told by colour alone: for a part, and for what is nearly all."""
