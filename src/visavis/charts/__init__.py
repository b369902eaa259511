"""Pictures as Vega-Lite specs, from finished figures and labels: no sentence is made here."""
