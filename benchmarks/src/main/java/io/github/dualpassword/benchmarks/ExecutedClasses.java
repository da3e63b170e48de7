package io.github.dualpassword.benchmarks;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;

import org.jacoco.agent.AgentJar;
import org.jacoco.core.data.ExecutionData;
import org.jacoco.core.tools.ExecDumpClient;

/** The extension's classes that a server has executed, as the JaCoCo agent in its JVM counts them. */
final class ExecutedClasses {

    private final Path agent;
    private final int port;

    ExecutedClasses() {
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
            agent = Files.createTempFile("jacoco-agent", ".jar");
            File file = agent.toFile();
            file.deleteOnExit();
            AgentJar.extractTo(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What puts the agent into a JVM. */
    String jvmOption() {
        return "-javaagent:" + agent + "=output=tcpserver,address=127.0.0.1,port=" + port
                + ",includes=io.github.dualpassword.*,inclnolocationclasses=true";
    }

    /** Names such as {@code io/github/dualpassword/Credential} of what has run since the last call. */
    Set<String> sinceLastCall() {
        ExecDumpClient client = new ExecDumpClient();
        client.setReset(true);
        try {
            return client.dump(InetAddress.getLoopbackAddress(), port).getExecutionDataStore().getContents().stream()
                    .filter(ExecutionData::hasHits)
                    .map(ExecutionData::getName)
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException("The agent on port " + port + " does not answer", e);
        }
    }
}
