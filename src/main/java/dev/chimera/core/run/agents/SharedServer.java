package dev.chimera.core.run.agents;

import dev.chimera.core.llm.Endpoint;
import dev.chimera.core.llm.ollama.LoadedModel;
import dev.chimera.core.llm.ollama.OllamaServer;
import dev.chimera.core.llm.ollama.OllamaUnavailable;
import dev.chimera.core.run.Engine;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Finds out whether two endpoints are one server. The models in memory are looked at after a call to the first one: a server keeps a model until a
/// moment that it states to the nanosecond, so two servers never state the same.
final class SharedServer {
    private SharedServer() {}

    static Sharing of(PairRequest request) {
        return request.a().engine() instanceof Engine.Ollama a && request.b().engine() instanceof Engine.Ollama b ? of(a.endpoint(), b.endpoint()) : Sharing.UNKNOWN;
    }

    static Sharing of(Endpoint a, Endpoint b) {
        if (a.base().equals(b.base())) {
            return Sharing.ONE_ENDPOINT;
        }
        if (sameAddress(a.base(), b.base())) {
            return Sharing.SAME_ADDRESS;
        }
        return sameMemory(a, b) ? Sharing.SAME_MEMORY : Sharing.SEPARATE;
    }

    private static boolean sameAddress(URI a, URI b) {
        if (port(a) != port(b) || !a.getPath().equals(b.getPath())) {
            return false;
        }
        try {
            Set<InetAddress> ofA = addresses(a);
            Set<InetAddress> ofB = addresses(b);
            boolean bothHere = ofA.stream().anyMatch(InetAddress::isLoopbackAddress) && ofB.stream().anyMatch(InetAddress::isLoopbackAddress);
            ofA.retainAll(ofB);
            return bothHere || !ofA.isEmpty();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static int port(URI uri) {
        return uri.getPort() >= 0 ? uri.getPort() : "https".equals(uri.getScheme()) ? 443 : 80;
    }

    private static Set<InetAddress> addresses(URI uri) throws UnknownHostException {
        String host = uri.getHost();
        return new HashSet<>(Arrays.asList(InetAddress.getAllByName(host == null ? "" : host.replaceAll("[\\[\\]]", ""))));
    }

    private static boolean sameMemory(Endpoint a, Endpoint b) {
        Set<List<String>> ofA = memory(a);
        ofA.retainAll(memory(b));
        return !ofA.isEmpty();
    }

    private static Set<List<String>> memory(Endpoint endpoint) {
        try (OllamaServer server = new OllamaServer(endpoint)) {
            return server.loaded().stream().filter(model -> !model.expiresAt().isBlank()).map(SharedServer::mark).collect(Collectors.toCollection(HashSet::new));
        } catch (OllamaUnavailable e) {
            return new HashSet<>();
        }
    }

    private static List<String> mark(LoadedModel model) {
        return List.of(model.name(), model.digest(), Integer.toString(model.contextLength()), model.expiresAt());
    }
}
