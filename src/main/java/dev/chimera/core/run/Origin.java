package dev.chimera.core.run;

/// Who wrote a piece of text: the program, a model that chose from fixed phrases, or a model in its own words.
public enum Origin { PROGRAM, PHRASE, MODEL }
