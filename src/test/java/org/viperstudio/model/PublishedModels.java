package org.viperstudio.model;

/** Published models stripped to names and shapes, in the form of their single files. */
public final class PublishedModels {
    private static final String UNET = "model.diffusion_model.";
    private static final String VAE = "first_stage_model.";

    private PublishedModels() {}

    /** The UNet of Stable Diffusion XL. */
    public static SparseFile xlUNet() {
        return unet(PublishedUNet.XL, 4);
    }

    /** Stable Diffusion XL. */
    static SparseFile xl() {
        return withEncodersOfXl(withVae(xlUNet()));
    }

    static SparseFile withEncodersOfXl(SparseFile file) {
        PublishedParts.clip(file, "conditioner.embedders.0.transformer.");
        PublishedParts.openClip(file, "conditioner.embedders.1.model.", 32, 1280);
        return file;
    }

    static SparseFile xlRefiner() {
        SparseFile file = withVae(unet(PublishedUNet.XL_REFINER, 4));
        PublishedParts.openClip(file, "conditioner.embedders.0.model.", 32, 1280);
        return file;
    }

    static SparseFile v2() {
        SparseFile file = withVae(unet(PublishedUNet.V2, 4));
        PublishedParts.openClip(file, "cond_stage_model.model.", 24, 1024);
        return file;
    }

    static SparseFile v1(int inputs) {
        SparseFile file = withVae(unet(PublishedUNet.V1, inputs));
        PublishedParts.clip(file, "cond_stage_model.transformer.");
        return file;
    }

    private static SparseFile unet(PublishedUNet unet, int inputs) {
        SparseFile file = new SparseFile();
        unet.addTo(file, UNET, inputs);
        return file;
    }

    private static SparseFile withVae(SparseFile file) {
        PublishedParts.vae(file, VAE);
        return file;
    }
}
