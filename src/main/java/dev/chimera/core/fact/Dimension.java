package dev.chimera.core.fact;

/// What a unit measures. Values compare only within one dimension.
public enum Dimension { NONE, TIME, SIZE, TOKEN_RATE, PERCENT, FREQUENCY, POWER, ENERGY, TEMPERATURE, MONEY, OTHER }
