package dev.chimera.core.run.agents;

import dev.chimera.core.llm.GenerationOptions;
import dev.chimera.core.run.Agent;
import dev.chimera.core.run.Engine;

/// An agent: name, persona, options, and the model at its endpoint.
public record AgentSetup(Agent agent, Engine engine, GenerationOptions options) {}
