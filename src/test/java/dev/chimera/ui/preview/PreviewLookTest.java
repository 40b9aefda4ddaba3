package dev.chimera.ui.preview;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreviewLookTest {
    static final String EVERYTHING = """
            # Technical Report: Chimera Analysis

            **Date:** 2025-10-02 · *Agent type:* `technical` with ~~old~~ words, a [link](https://example.org/a "t") and &copy; \\*stars\\*.

            ## Performance Analysis

            The median time to first token was **812.4 ms** over 120 runs. The rest of this paragraph is here to see how lines wrap \
            in the column, with `inline code` in the middle of it and enough words for three lines at a comfortable length.

            | Model | Median | p95 | Remark |
            |:------|-------:|----:|:------:|
            | gemma3:4b | 812.4 ms | 1,204.0 ms | warm |
            | llama3.1:8b-q4_0 | 1,530.2 ms | 2,204.9 ms | cold, **excluded** |
            | qwen | 12 ms | | |

            ### Key Findings

            - First finding with a nested list
              - nested one
                - deeper
            - [ ] a task
            - [x] done

            1. Raise `num_ctx`
            2. Measure again

               A second paragraph of the item.

            > A quote with *emphasis*
            >
            > - and a list in it

            ```python
            def median(values):
                return sorted(values)[len(values) // 2]  # a long line that goes on and on beyond the width of the column, to be scrolled to the side
            ```

            ---

            ![Throughput by model](charts/throughput.png)

            <div class="raw">HTML is text</div>

            #### Smaller heading
            ##### Fifth
            ###### Sixth
            """;

    @ParameterizedTest
    @ValueSource(strings = {"PrimerLight", "PrimerDark"})
    void everyKindOfBlockIsShown(String theme) {
        var stage = new PreviewStage(900, 1000);
        stage.theme(theme);
        stage.show(EVERYTHING);
        stage.snapshot("everything-" + theme);
        assertTrue(stage.view.settledProperty().get());
        PreviewStage.onFx(() -> {
            stage.view.setZoom(2);
            return stage;
        });
        stage.snapshot("zoomed-" + theme);
    }
}
