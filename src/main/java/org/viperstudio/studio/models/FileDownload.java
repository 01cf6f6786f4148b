package org.viperstudio.studio.models;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.viperstudio.studio.models.DownloadAttempt.AttemptFailed;

/**
 * Downloads one file to {@code NAME.part}, resuming an earlier attempt; it gets its own name only after its size, its
 * SHA-256 and its format have been checked.
 */
final class FileDownload {
    private static final int OK = 200;

    /** A file may arrive damaged once; a second time the fault is the host's, and files are large. */
    private static final int WRONG_FILES = 2;

    private final Calls host;
    private final DownloadPolicy policy;
    private final DownloadMeter meter;
    private final DownloadAttempt attempt;

    FileDownload(HttpClient http, DownloadPolicy policy, DownloadMeter meter) {
        host = new Calls(http, meter);
        this.policy = policy;
        this.meter = meter;
        attempt = new DownloadAttempt(host, policy, meter);
    }

    /** Asks for a file's size and SHA-256; what the host does not say stays unknown. */
    RemoteFile ask(RemoteFile file) {
        try {
            HttpRequest head = HttpRequest.newBuilder(file.uri())
                    .method("HEAD", HttpRequest.BodyPublishers.noBody())
                    .timeout(policy.stall())
                    .header("Accept-Encoding", "identity")
                    .build();
            Answer answer = new Answer(host.answer(head, BodyHandlers.discarding()));
            answer.requireAllowed(file);
            return answer.status() == OK ? file.or(answer.size(), answer.sha256()) : file;
        } catch (IOException silent) {
            return file;
        }
    }

    /**
     * Fetches the file; nothing happens if it is there.
     *
     * @throws DownloadException if it cannot be had; what came is kept in the {@code .part} for the next try
     * @throws CancellationException when the meter says so
     */
    void fetch(RemoteFile file, Path target) {
        if (Files.exists(target)) {
            return;
        }
        try (PartFile part = PartFile.of(target)) {
            meter.add(part.size());
            fetch(file, part, target);
        } catch (IOException unwritable) {
            throw new DownloadException(
                    target + " cannot be written: " + unwritable.getMessage()
                            + ". What came so far is kept. Make room, and start the download again.",
                    unwritable);
        }
    }

    /** Tries until the file is complete; failures count anew after an attempt that brought something. */
    private void fetch(RemoteFile file, PartFile part, Path target) throws IOException {
        int failures = 0;
        int wrongFiles = 0;
        RemoteFile known = file;
        while (true) {
            long before = part.size();
            try {
                known = attempt.run(known, part);
                Optional<String> fault = finish(part, known, target);
                if (fault.isEmpty()) {
                    return;
                }
                wrongFiles++;
                failures++;
                requireRightFile(wrongFiles, file, fault.get());
                waitToTryAgain(fault.get(), failures);
            } catch (AttemptFailed failed) {
                failures = part.size() > before ? 1 : failures + 1;
                requireAttemptsLeft(failures, file, failed);
                waitToTryAgain(failed.getMessage(), failures);
            }
        }
    }

    /** Gives a whole file its name, or says why it is not the one that was promised, and throws it away. */
    private Optional<String> finish(PartFile part, RemoteFile file, Path target) throws IOException {
        long whole = part.size();
        Optional<String> fault = part.finish(file, target);
        if (fault.isPresent()) {
            meter.add(-whole);
        }
        return fault;
    }

    private void waitToTryAgain(String why, int failures) {
        meter.say(why + "; trying again");
        pause(policy.waitAfter(failures));
    }

    private void requireAttemptsLeft(int failures, RemoteFile file, AttemptFailed failed) {
        if (failures >= policy.attempts()) {
            throw new DownloadException(file.uri() + ": " + failed.getMessage()
                    + ". What came so far is kept. Check the connection, and start the download again.");
        }
    }

    private static void requireRightFile(int wrongFiles, RemoteFile file, String fault) {
        if (wrongFiles >= WRONG_FILES) {
            throw new DownloadException(file.uri() + ": " + fault
                    + ", " + wrongFiles + " times. Nothing of it is kept. The host may have another file now:"
                    + " look at the model's page, or start the download again later.");
        }
    }

    private void pause(Duration wait) {
        long until = System.nanoTime() + wait.toNanos();
        try {
            while (System.nanoTime() < until) {
                meter.requireWanted();
                Thread.sleep(Math.min(50, Math.max(1, wait.toMillis())));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
    }
}
