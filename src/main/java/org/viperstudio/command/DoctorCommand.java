package org.viperstudio.command;

import com.google.gson.GsonBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.viperstudio.diffusion.MemoryPlan;
import org.viperstudio.diffusion.MemoryPlan.MemoryNeed;
import org.viperstudio.network.OneDnn;
import org.viperstudio.network.WorkingMemory;
import org.viperstudio.studio.Program;
import org.viperstudio.tensor.Backend;
import org.viperstudio.tensor.Device;
import org.viperstudio.tensor.FreeMemory;
import org.viperstudio.tensor.PrecisionProbe;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Tells what this machine can do. */
@Command(
        name = "doctor",
        description = "Shows what this machine computes with, how fast it is, and how models would run.",
        mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {
    /** SDXL's parameters: all, and its UNet's. */
    private static final long SDXL = 3_469_000_000L;

    private static final long SDXL_UNET = 2_567_463_684L;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Override
    public Integer call() {
        Map<String, Object> findings = new LinkedHashMap<>();
        findings.put("program", Program.title());
        findings.put("java", Runtime.version().toString());
        findings.put("system", property("os.name") + " " + property("os.version") + " " + property("os.arch"));
        findings.put("processors", Runtime.getRuntime().availableProcessors());
        findings.put("natives", "LibTorch " + Backend.nativesVersion());
        findings.put("natives cache", Backend.nativesCache().toString());
        findings.put("network", "never used unless you ask for a download");
        List<Device> devices = Device.available();
        devices.forEach(device -> findings.put("device " + device, examine(device)));
        findings.put("pictures run on", devices.getFirst().toString());
        print(findings);
        return StudioCommand.DONE;
    }

    private static Map<String, Object> examine(Device device) {
        PrecisionProbe probe = PrecisionProbe.of(Backend.on(device));
        long free = FreeMemory.on(device);
        Map<String, Object> found = new LinkedHashMap<>();
        device.model().ifPresent(model -> found.put("model", model));
        found.put("free memory", gigabytes(free));
        found.put("float32 probe", milliseconds(probe.exactSeconds()));
        found.put(probe.reduced().name().toLowerCase(Locale.ROOT) + " probe", milliseconds(probe.reducedSeconds()));
        found.put("computes in", probe.best().name().toLowerCase(Locale.ROOT));
        long bytes = OneDnn.bytesOfLargeModel(device, probe.best());
        MemoryPlan plan =
                MemoryPlan.fitting(new MemoryNeed(SDXL * bytes, SDXL_UNET * bytes, WorkingMemory.UNET_PASS), free);
        found.put("SDXL would run with", plan.meaning());
        return found;
    }

    private void print(Map<String, Object> findings) {
        CommandOut print = CommandOut.of(spec);
        if (json) {
            print.out().println(new GsonBuilder().create().toJson(findings));
        } else {
            findings.forEach((key, value) -> printLine(print, key, value));
        }
        print.out().flush();
    }

    private static void printLine(CommandOut print, String key, Object value) {
        if (value instanceof Map<?, ?> nested) {
            print.out().println(key);
            nested.forEach((inner, found) -> print.out().printf("  %-22s %s%n", inner, found));
        } else {
            print.out().printf("%-24s %s%n", key, value);
        }
    }

    private static String property(String name) {
        return System.getProperty(name);
    }

    private static String gigabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f GiB", bytes / (double) (1L << 30));
    }

    private static String milliseconds(double seconds) {
        return String.format(Locale.ROOT, "%.1f ms", 1000 * seconds);
    }
}
