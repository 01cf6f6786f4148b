package org.viperstudio.studio.models;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.viperstudio.job.TaskContext;

/** Downloads files into a folder, several at a time, after checking the free disk space. */
final class Transfer implements AutoCloseable {
    /** What is left free beside the files. */
    private static final long RESERVE = 256L << 20;

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(20);
    private static final double GIGABYTE = 1e9;

    private final String title;
    private final Path folder;
    private final DownloadPolicy policy;
    private final TaskContext context;
    private final HttpClient http;
    private final FileDownload download;
    private final Meter meter = new Meter();
    private final AtomicLong arrived = new AtomicLong();
    private final AtomicLong expected = new AtomicLong();

    /** A file, and where it shall lie. */
    record Wanted(RemoteFile file, Path target) {}

    /** Shared by all files; a failure of one ends the others. */
    private final class Meter implements DownloadMeter {
        private volatile boolean failed;
        private volatile String message = "";

        @Override
        public void add(long bytes) {
            arrived.addAndGet(bytes);
            tell();
        }

        @Override
        public void say(String what) {
            message = what;
            tell();
        }

        @Override
        public boolean cancelled() {
            return failed || context.cancelled();
        }

        private void tell() {
            if (!cancelled()) {
                long all = expected.get();
                double share = all == 0 ? 0 : Math.min(1, (double) arrived.get() / all);
                context.progress(share, text(all));
            }
        }

        private String text(long all) {
            String here = gigabytes(arrived.get());
            String amount = all == 0 ? here + " GB" : here + " of " + gigabytes(all) + " GB";
            return message.isEmpty() ? amount : amount + " (" + message + ")";
        }
    }

    /** @param title what the files are, for people */
    Transfer(String title, Path folder, DownloadPolicy policy, TaskContext context) {
        this.title = title;
        this.folder = folder;
        this.policy = policy;
        this.context = context;
        this.http = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .connectTimeout(CONNECT_TIMEOUT)
                .proxy(EnvironmentProxy.here())
                .build();
        this.download = new FileDownload(http, policy, meter);
    }

    /** The files with the sizes that their host tells. */
    List<Wanted> asked(List<Wanted> files) {
        return together(files.stream()
                .<Callable<Wanted>>map(one ->
                        () -> Files.exists(one.target()) ? one : new Wanted(download.ask(one.file()), one.target()))
                .toList());
    }

    /**
     * Fetches what is missing of the files.
     *
     * @throws DownloadException if there is no room for all, or one cannot be had
     */
    void fetch(List<Wanted> files) {
        requireRoom(files);
        expected.set(
                files.stream().mapToLong(one -> one.file().bytes().orElse(0)).sum());
        arrived.set(files.stream()
                .filter(one -> Files.exists(one.target()))
                .mapToLong(one -> one.target().toFile().length())
                .sum());
        tellWhatIsHere(files);
        together(files.stream()
                .<Callable<Boolean>>map(one -> () -> {
                    download.fetch(one.file(), one.target());
                    return true;
                })
                .toList());
    }

    private void tellWhatIsHere(List<Wanted> files) {
        long all = expected.get();
        long here = files.stream().mapToLong(one -> sizeOf(one.target())).sum();
        context.beginAt(all == 0 ? 0 : Math.min(1, (double) here / all));
    }

    private void requireRoom(List<Wanted> files) {
        long missing = 0;
        for (Wanted one : files) {
            missing += Math.max(0, one.file().bytes().orElse(0) - sizeOf(one.target()));
        }
        try {
            long free = Files.getFileStore(folder).getUsableSpace();
            if (missing > 0 && missing + RESERVE > free) {
                throw new DownloadException(
                        "%s still needs %s GB, and %s GB are free in %s. Nothing was fetched. Free %s GB, and start again."
                                .formatted(
                                        title,
                                        gigabytes(missing),
                                        gigabytes(free),
                                        folder,
                                        gigabytes(missing + RESERVE - free)));
            }
        } catch (IOException unknown) {
            meter.say("the free room on the disk is not known");
        }
    }

    private static String gigabytes(long bytes) {
        return String.format(Locale.ROOT, "%.2f", bytes / GIGABYTE);
    }

    /** What there is of a file, under its own name or as a part. */
    private static long sizeOf(Path target) {
        Path part = target.resolveSibling(target.getFileName() + PartFile.ENDING);
        return (Files.exists(target) ? target : part).toFile().length();
    }

    /** Does several things at a time; the first failure ends the others. */
    private <T> List<T> together(List<Callable<T>> work) {
        try (ExecutorService threads = Executors.newFixedThreadPool(
                policy.parallel(), Thread.ofVirtual().factory())) {
            return all(
                    work.stream().map(one -> threads.submit(() -> noting(one))).toList());
        }
    }

    /** All results; of failures the one that ended the others, and not their ends. */
    private <T> List<T> all(List<Future<T>> results) {
        List<T> all = new ArrayList<>();
        RuntimeException failure = null;
        for (Future<T> one : results) {
            try {
                all.add(result(one));
            } catch (RuntimeException failed) {
                failure = failure == null || failure instanceof CancellationException ? failed : failure;
            }
        }
        if (failure != null) {
            throw failure;
        }
        return all;
    }

    private <T> T noting(Callable<T> work) throws Exception {
        if (meter.cancelled()) {
            throw new CancellationException();
        }
        boolean done = false;
        try {
            T result = work.call();
            done = true;
            return result;
        } finally {
            if (!done) {
                meter.failed = true;
            }
        }
    }

    private <T> T result(Future<T> one) {
        try {
            return one.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException known
                    ? known
                    : new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopped) {
            meter.failed = true;
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
    }

    /** All that was begun has ended by now. */
    @Override
    public void close() {
        http.shutdownNow();
    }
}
