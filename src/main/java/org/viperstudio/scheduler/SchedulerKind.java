package org.viperstudio.scheduler;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/** The schedulers there are: the name that a person types, and the class that a model's configuration names. */
public enum SchedulerKind {
    /** Euler's method; what SDXL is published with. */
    EULER("euler", "EulerDiscreteScheduler", true, Euler::new),
    /** Euler's method with fresh noise after every step. */
    EULER_ANCESTRAL("euler-ancestral", "EulerAncestralDiscreteScheduler", false, EulerAncestral::new),
    /** DPM-Solver++ and its relatives: good pictures in 20 to 25 steps. */
    DPM_SOLVER_MULTISTEP("dpmpp-2m", "DPMSolverMultistepScheduler", true, DpmSolverMultistep::new),
    /** The deterministic sampler that SD 2 is published with. */
    DDIM("ddim", "DDIMScheduler", false, Ddim::new),
    /** Heun's method: two model evaluations a step. */
    HEUN("heun", "HeunDiscreteScheduler", true, Heun::new),
    /** A predictor and corrector: good pictures in 10 to 20 steps. */
    UNI_PC("unipc", "UniPCMultistepScheduler", true, UniPc::new),
    /** For latent consistency models: 2 to 8 steps. */
    LCM("lcm", "LCMScheduler", false, Lcm::new);

    private final String label;
    private final String className;
    private final boolean takesKarrasSigmas;
    private final Function<SchedulerConfig, Scheduler> constructor;

    SchedulerKind(
            String label,
            String className,
            boolean takesKarrasSigmas,
            Function<SchedulerConfig, Scheduler> constructor) {
        this.label = label;
        this.className = className;
        this.takesKarrasSigmas = takesKarrasSigmas;
        this.constructor = constructor;
    }

    /** The short name, as on the command line: {@code dpmpp-2m}. */
    public String label() {
        return label;
    }

    /** The value of {@code _class_name} in a {@code scheduler_config.json}. */
    public String className() {
        return className;
    }

    /** Whether the sigmas may be those of Karras et al. (2022), see {@link SchedulerConfig#withKarrasSigmas}. */
    public boolean takesKarrasSigmas() {
        return takesKarrasSigmas;
    }

    /** The kind whose {@link #label} or {@link #className} is {@code name}. */
    public static Optional<SchedulerKind> named(String name) {
        return Arrays.stream(values())
                .filter(kind -> kind.label.equals(name) || kind.className.equals(name))
                .findFirst();
    }

    Scheduler scheduler(SchedulerConfig config) {
        return constructor.apply(config);
    }
}
