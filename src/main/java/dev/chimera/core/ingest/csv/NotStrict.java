package dev.chimera.core.ingest.csv;

/// A file is not plain comma-separated text: the patient reader has to look at it. Without a stack trace, for it is no error.
final class NotStrict extends RuntimeException {
    NotStrict(String reason) {
        super(reason, null, false, false);
    }
}
