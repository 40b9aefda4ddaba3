package dev.chimera.core.ingest.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitNamesTest {
    @ParameterizedTest
    @CsvSource({"ttft_s, s, ttft", "images_per_s, images/s, images_per_second", "requests_per_sec, req/s, requests_per_second", "gb_per_s, GB/s, bytes_per_second",
        "tokens_per_s, tok/s, tokens_per_second", "cost_per_ms, '', cost_per_ms", "Images/s, images/s, images_per_second", "latency_ms, ms, latency"})
    void aRateIsNoTime(String name, String unit, String measure) {
        assertEquals(unit, UnitNames.ofName(name).symbol());
        assertEquals(measure, ColumnName.of(name).measure());
    }
}
