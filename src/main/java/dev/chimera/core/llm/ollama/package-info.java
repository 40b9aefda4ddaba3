/// The engine that asks an Ollama server: one HTTP exchange for each call, read byte by byte, ended with one named ending.
/// Request types, authentication and control calls are ollama4j's; the stream is read here, because ollama4j loses text when a stream breaks.
/// No request leaves for anything but the endpoint and no redirect is followed. May use: `core.llm`.
@NullMarked
package dev.chimera.core.llm.ollama;

import org.jspecify.annotations.NullMarked;
