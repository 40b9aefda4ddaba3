/// What tests of several rooms share: a scripted Ollama server on a loopback socket. Nothing of the program is replaced.
@org.jspecify.annotations.NullMarked
package dev.chimera.testkit;
