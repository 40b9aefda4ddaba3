package dev.chimera.core.run;

/// The parts of a run, in order.
public enum Stage { INGEST, ANALYSIS, REPORT }
