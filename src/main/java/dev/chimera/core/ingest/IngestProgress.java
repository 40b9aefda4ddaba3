package dev.chimera.core.ingest;

import java.time.Duration;

/// How far an ingest is.
public record IngestProgress(int files, int totalFiles, long bytes, long totalBytes, Duration elapsed) {}
