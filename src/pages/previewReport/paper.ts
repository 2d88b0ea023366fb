/** Marks on what is printed, and the sheets: on the screen alone, beside the report's own look. */
export const PAPER = `
@media screen {
  main[data-page]::before {
    content: attr(data-page);
    position: absolute;
    top: 10mm;
    right: 0;
    left: 0;
    text-align: center;
  }
  main.page {
    position: relative;
    line-height: var(--line);
  }
  main > .continued {
    text-indent: 0;
  }
  main > .goes-on {
    text-align-last: justify;
    margin-bottom: 0;
  }
  [data-note] {
    position: relative;
    box-shadow:
      -3mm 0 0 #fff,
      calc(-3mm - 3px) 0 0 #9a6700;
  }
  [data-note="Lỗi"] {
    box-shadow:
      -3mm 0 0 #fff,
      calc(-3mm - 3px) 0 0 #9b1c1c;
  }
  [data-note]::before {
    content: attr(data-note);
    position: absolute;
    top: 0.2em;
    right: calc(100% + 5mm);
    width: 20mm;
    font:
      11px / 1.2 Arial,
      sans-serif;
    text-align: right;
    text-indent: 0;
    text-transform: none;
    color: #7a4f00;
  }
  [data-note="Lỗi"]::before {
    color: #9b1c1c;
    font-weight: bold;
  }
}
@media screen and (min-width: 701px) {
  .head {
    position: sticky;
    top: 0;
    z-index: 1;
  }
}
@media screen and (max-width: 700px) {
  [data-note]::before {
    position: static;
    display: block;
    width: auto;
    text-align: left;
  }
}
@media print {
  .head {
    display: none;
  }
}
`;
