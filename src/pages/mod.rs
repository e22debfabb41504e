//! HTML pages. One file per page type, named like its template.
//!
//! Every page is a view, a typed struct of finished strings, and a template that only loops and
//! branches. What all pages share stands in `frame`.

mod about;
mod briefing;
mod collection;
mod date;
mod dates;
mod document;
mod documents;
mod edit;
mod event;
mod frame;
mod highlight;
mod home;
mod index;
mod legend;
mod line;
mod prose;
mod quote;
mod reading;
mod review;
mod said;
mod shapes;
mod small;
mod strip;
mod templates;
mod timeline;

pub use templates::TemplateError;

use rayon::prelude::*;

use crate::files::File;
use crate::site::{Page, Site};

use templates::Templates;

/// Every page and every static file. `theme` holds the user's own `templates/…` and `static/…`,
/// which stand in for the built-in ones of the same name.
///
/// # Errors
/// When a template is broken.
pub fn render(site: &Site, theme: &[File]) -> Result<Vec<File>, TemplateError> {
    let templates = Templates::load(theme, &frame::shared(site))?;
    let pages = site.pages();
    let rendered: Result<Vec<File>, TemplateError> =
        pages.par_iter().map(|page| render_page(site, &templates, page)).collect();
    let mut files = rendered?;
    files.extend(templates::static_files(theme));
    files.push(File { path: ".nojekyll".into(), bytes: Vec::new() });
    Ok(files)
}

fn render_page(site: &Site, templates: &Templates, page: &Page) -> Result<File, TemplateError> {
    let url = page.url(site);
    match page {
        Page::Home => templates.render("home.html", &url, &home::view(site, &url)),
        Page::Timeline(part) => {
            templates.render("timeline.html", &url, &timeline::view(site, &url, *part))
        }
        Page::Event(event) => {
            templates.render("event.html", &url, &event::view(site, &url, *event))
        }
        Page::Document(id) => {
            templates.render("document.html", &url, &document::view(site, &url, *id))
        }
        Page::Briefing(subject) => {
            templates.render("briefing.html", &url, &briefing::view(site, &url, subject))
        }
        Page::Documents => templates.render("documents.html", &url, &documents::view(site, &url)),
        Page::Year(year) => {
            templates.render("collection.html", &url, &collection::year(site, &url, *year))
        }
        Page::Group(group) => {
            templates.render("collection.html", &url, &collection::group(site, &url, group))
        }
        Page::Name(id) => {
            templates.render("collection.html", &url, &collection::name(site, &url, *id))
        }
        Page::Years => templates.render("index.html", &url, &index::years(site, &url)),
        Page::Names(kind) => templates.render("index.html", &url, &index::names(site, &url, *kind)),
        Page::Search => templates.render("search.html", &url, &frame::search(site, &url)),
        Page::Review => templates.render("review.html", &url, &review::view(site, &url)),
        Page::About => templates.render("about.html", &url, &about::view(site, &url)),
        Page::Dates => templates.render("dates.html", &url, &dates::view(site, &url)),
        Page::Forward(_, to) => {
            templates.render("forward.html", &url, &frame::forward(site, &url, to))
        }
        Page::NotFound => templates.render("404.html", &url, &frame::not_found(site, &url)),
    }
}
