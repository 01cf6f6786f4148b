package org.viperstudio.studio.models;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.viperstudio.job.TaskContext;
import org.viperstudio.studio.models.ModelOffer.OfferedFile;

/** Fetches a model's files into a folder: several at a time, with the room on the disk checked first. */
final class ModelDownload {
    private static final String INDEX = ".index.json";
    /** What is left free beside the model. */
    private static final long RESERVE = 256L << 20;

    private static final double GIGABYTE = 1e9;

    private final ModelOffer model;
    private final ModelHost host;
    private final Path folder;
    private final DownloadPolicy policy;
    private final TaskContext context;
    private final FileDownload download;
    private final Meter meter = new Meter();
    private final AtomicLong arrived = new AtomicLong();
    private final AtomicLong expected = new AtomicLong();

    private record Wanted(RemoteFile file, Path target) {}

    /** Shared by all files of the model; a failure of one ends the others. */
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
            if (cancelled()) {
                return;
            }
            long all = expected.get();
            double share = all == 0 ? 0 : Math.min(1, (double) arrived.get() / all);
            context.progress(share, text(all));
        }

        private String text(long all) {
            String amount = all == 0
                    ? "%.2f GB".formatted(arrived.get() / GIGABYTE)
                    : "%.2f of %.2f GB".formatted(arrived.get() / GIGABYTE, all / GIGABYTE);
            return message.isEmpty() ? amount : amount + " (" + message + ")";
        }
    }

    ModelDownload(
            ModelOffer model,
            ModelHost host,
            Path folder,
            HttpClient http,
            DownloadPolicy policy,
            TaskContext context) {
        this.model = model;
        this.host = host;
        this.folder = folder;
        this.policy = policy;
        this.context = context;
        this.download = new FileDownload(http, policy, meter);
    }

    /** Fetches what is missing. */
    void run() {
        context.progress(0, "asking " + host.base().getHost() + " for the sizes");
        List<Wanted> listed = asked(model.files());
        List<Wanted> indices = listed.stream()
                .filter(one -> one.target().toString().endsWith(INDEX))
                .toList();
        fetch(indices);
        List<OfferedFile> shards =
                indices.stream().flatMap(one -> shards(one.target()).stream()).toList();
        List<Wanted> all = new ArrayList<>(listed);
        all.addAll(asked(shards));
        requireRoom(all);
        expected.set(all.stream().mapToLong(one -> one.file().bytes().orElse(0)).sum());
        arrived.set(all.stream().mapToLong(one -> sizeOf(one.target())).sum());
        fetch(all);
    }

    private List<Wanted> asked(List<OfferedFile> files) {
        List<Callable<Wanted>> questions = new ArrayList<>();
        for (OfferedFile file : files) {
            questions.add(() -> {
                OptionalLong size = file.bytes() == null ? OptionalLong.empty() : OptionalLong.of(file.bytes());
                RemoteFile known =
                        new RemoteFile(host.file(model, file.path()), size, Optional.ofNullable(file.sha256()));
                Path target = folder.resolve(file.path());
                return new Wanted(Files.exists(target) ? known : download.ask(known), target);
            });
        }
        return together(questions);
    }

    private void fetch(List<Wanted> files) {
        together(files.stream()
                .<Callable<Boolean>>map(one -> () -> {
                    download.fetch(one.file(), one.target());
                    return true;
                })
                .toList());
    }

    /** The shards that an index names; their names are plain, so that none leads out of the folder. */
    private List<OfferedFile> shards(Path index) {
        Path parent = folder.relativize(index).getParent();
        TreeSet<String> names = new TreeSet<>();
        try {
            JsonObject map = JsonParser.parseString(Files.readString(index))
                    .getAsJsonObject()
                    .getAsJsonObject("weight_map");
            map.entrySet().forEach(entry -> names.add(entry.getValue().getAsString()));
        } catch (IOException | RuntimeException unreadable) {
            throw new DownloadException(
                    index + " names no shards. Delete it, and start the download again.", unreadable);
        }
        if (!names.stream().allMatch(name -> name.matches("[\\w.-]+\\.safetensors"))) {
            throw new DownloadException(index + " names files that are no shards. Nothing more was fetched.");
        }
        return names.stream()
                .map(name -> new OfferedFile(
                        parent == null ? name : parent.resolve(name).toString(), null, null))
                .toList();
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
                        "%s still needs %.1f GB, and %.1f GB are free in %s. Nothing was fetched. Free %.1f GB, and start again."
                                .formatted(
                                        model.title(),
                                        missing / GIGABYTE,
                                        free / GIGABYTE,
                                        folder,
                                        (missing + RESERVE - free) / GIGABYTE));
            }
        } catch (IOException unknown) {
            meter.say("the free room on the disk is not known");
        }
    }

    /** What there is of a file, under its own name or as a part. */
    private static long sizeOf(Path target) {
        if (Files.exists(target)) {
            return target.toFile().length();
        }
        return target.resolveSibling(target.getFileName() + PartFile.ENDING)
                .toFile()
                .length();
    }

    /** Does several things at a time; the first failure ends the others. */
    private <T> List<T> together(List<Callable<T>> work) {
        try (ExecutorService threads = Executors.newFixedThreadPool(
                policy.parallel(), Thread.ofVirtual().factory())) {
            List<Future<T>> results =
                    work.stream().map(one -> threads.submit(() -> noting(one))).toList();
            return all(results);
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
        try {
            if (meter.cancelled()) {
                throw new CancellationException();
            }
            return work.call();
        } catch (DownloadException failure) {
            meter.failed = true;
            throw failure;
        }
    }

    private <T> T result(Future<T> one) {
        try {
            return one.get();
        } catch (ExecutionException failed) {
            throw first(failed.getCause());
        } catch (InterruptedException stopped) {
            meter.failed = true;
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
    }

    private static RuntimeException first(Throwable cause) {
        return cause instanceof RuntimeException known ? known : new IllegalStateException(cause);
    }
}
