package dev.chimera.core.report.export;

import com.vladsch.flexmark.html.LinkResolver;
import com.vladsch.flexmark.html.LinkResolverFactory;
import com.vladsch.flexmark.html.renderer.LinkResolverBasicContext;
import com.vladsch.flexmark.html.renderer.LinkStatus;
import com.vladsch.flexmark.html.renderer.LinkType;
import com.vladsch.flexmark.html.renderer.ResolvedLink;
import com.vladsch.flexmark.util.ast.Node;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Lets only addresses through that cannot run or fetch anything by themselves; pictures lose theirs.
final class SafeLinks implements LinkResolverFactory {
    private static final Pattern SAFE = Pattern.compile("(?i)(https?:|mailto:|#).*");

    @Override
    public LinkResolver apply(LinkResolverBasicContext context) {
        return SafeLinks::resolve;
    }

    private static ResolvedLink resolve(Node node, LinkResolverBasicContext context, ResolvedLink link) {
        boolean safe = SAFE.matcher(link.getUrl()).matches() && !LinkType.IMAGE.equals(link.getLinkType());
        return safe ? link.withStatus(LinkStatus.VALID) : link.withStatus(LinkStatus.VALID).withUrl("#");
    }

    @Override
    public @Nullable Set<Class<?>> getAfterDependents() {
        return null;
    }

    @Override
    public @Nullable Set<Class<?>> getBeforeDependents() {
        return null;
    }

    @Override
    public boolean affectsGlobalScope() {
        return false;
    }
}
