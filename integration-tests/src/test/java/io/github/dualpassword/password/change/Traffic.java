package io.github.dualpassword.password.change;

import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;

import io.github.dualpassword.testground.browser.Window;

/** What goes between a window and servers, what is typed excepted: addresses with all redirects, headers, pages. */
final class Traffic {

    private static final String PAGE = "document";

    private final Window window;
    private final List<Request> newRequests = new ArrayList<>();
    private final List<Response> newResponses = new ArrayList<>();
    private final List<String> addresses = new ArrayList<>();
    private final List<String> headers = new ArrayList<>();
    private final List<String> pages = new ArrayList<>();

    private Traffic(Window window) {
        this.window = window;
    }

    /** From now on. */
    static Traffic of(Window window) {
        Traffic traffic = new Traffic(window);
        window.page().onRequest(traffic.newRequests::add);
        window.page().onResponse(traffic.newResponses::add);
        return traffic;
    }

    /** Reads what has come; to be called on each page, because the browser forgets it with the next one. */
    void look() {
        window.page().waitForLoadState();
        List<Request> requests = List.copyOf(newRequests);
        List<Response> responses = List.copyOf(newResponses);
        newRequests.removeAll(requests);
        newResponses.removeAll(responses);
        for (Request request : requests) {
            addresses.add(request.url());
            headers.add(request.allHeaders().toString());
        }
        for (Response response : responses) {
            headers.add(response.allHeaders().toString());
            if (isPage(response)) {
                pages.add(response.text());
            }
        }
        pages.add(window.page().content());
    }

    /** Of pages, redirects, styles and scripts. */
    List<String> addresses() {
        return List.copyOf(addresses);
    }

    /** Of all requests and answers. */
    List<String> headers() {
        return List.copyOf(headers);
    }

    /** As they came, and as scripts have left them. */
    List<String> pages() {
        return List.copyOf(pages);
    }

    private static boolean isPage(Response response) {
        return response.request().resourceType().equals(PAGE) && response.status() / 100 != 3;
    }
}
