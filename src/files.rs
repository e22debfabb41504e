//! Files, in memory and on disk: a folder in, a folder out.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use walkdir::WalkDir;

use crate::diagnostics::{Diagnostic, Diagnostics};

/// A file of the corpus, the theme or the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Path within its folder, with `/` between the parts.
    pub path: String,
    /// Content.
    pub bytes: Vec<u8>,
}

impl File {
    /// A file with `text` as its content.
    #[must_use]
    pub fn text(path: impl Into<String>, text: impl Into<String>) -> Self {
        File { path: path.into(), bytes: text.into().into_bytes() }
    }
}

/// The file that marks a folder as made by Dateline; only such folders are ever replaced.
pub const MARKER: &str = ".dateline";

/// Reads every file under `folder`, in path order; what cannot be read becomes a diagnostic.
///
/// Hidden files and folders are passed over. Symbolic links to files are followed, links to
/// folders are not, so that no loop is possible.
///
/// # Errors
/// When `folder` itself is missing, not a folder, or cannot be listed.
pub fn read(folder: &Path) -> io::Result<(Vec<File>, Diagnostics)> {
    fs::read_dir(folder)?;
    let (mut files, mut diagnostics) = (Vec::new(), Diagnostics::new());
    let walk = WalkDir::new(folder).sort_by_file_name().into_iter();
    for entry in walk.filter_entry(|entry| entry.depth() == 0 || !is_hidden(entry.path())) {
        let read = entry.map_err(io::Error::from).map(|entry| {
            let path = entry.path().to_owned();
            let is_file = fs::metadata(&path).is_ok_and(|data| data.is_file());
            (is_file || entry.file_type().is_symlink()).then_some(path)
        });
        match read {
            Ok(None) => {}
            Ok(Some(path)) => match fs::read(&path) {
                Ok(bytes) => files.push(File { path: relative(folder, &path), bytes }),
                Err(error) => diagnostics.push(unreadable(relative(folder, &path), &error)),
            },
            Err(error) => diagnostics.push(unreadable(folder.display().to_string(), &error)),
        }
    }
    files.sort_by(|a, b| a.path.cmp(&b.path));
    Ok((files, diagnostics))
}

/// Puts `files` in the place of whatever stood at `folder`, in one step.
///
/// The new folder is written whole beside the old one and then swapped in, so that a build that is
/// killed, or a full disk, leaves the old site as it was.
///
/// # Errors
/// When `folder` exists and was not made by Dateline (nothing is touched then), or when the disk
/// refuses.
pub fn replace(folder: &Path, files: &[File]) -> io::Result<()> {
    if is_occupied(folder)? {
        let message = format!(
            "{} holds files that Dateline did not make; choose another folder, or empty it yourself",
            folder.display()
        );
        return Err(io::Error::new(io::ErrorKind::AlreadyExists, message));
    }
    let parent = match folder.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent.to_owned(),
        _ => PathBuf::from("."),
    };
    fs::create_dir_all(&parent)?;
    let name = folder.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let staged = parent.join(format!(".{name}.{}", std::process::id()));
    let swapped = write(&staged, files).and_then(|()| swap(&staged, folder));
    if staged.exists() {
        fs::remove_dir_all(&staged)?;
    }
    swapped
}

fn write(folder: &Path, files: &[File]) -> io::Result<()> {
    for file in files {
        let path = folder.join(&file.path);
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent)?;
        }
        fs::write(path, &file.bytes)?;
    }
    fs::write(folder.join(MARKER), "This folder was made by Dateline, which may replace it.\n")
}

/// Exchanges two folders in one step where the system can, and renames where there is no old one.
fn swap(staged: &Path, folder: &Path) -> io::Result<()> {
    if !folder.exists() {
        return fs::rename(staged, folder);
    }
    #[cfg(target_os = "linux")]
    {
        use rustix::fs::{CWD, RenameFlags, renameat_with};
        if renameat_with(CWD, staged, CWD, folder, RenameFlags::EXCHANGE).is_ok() {
            return Ok(());
        }
    }
    let old = staged.with_extension("old");
    fs::rename(folder, &old)?;
    match fs::rename(staged, folder) {
        Ok(()) => fs::remove_dir_all(&old),
        Err(error) => fs::rename(&old, folder).and(Err(error)),
    }
}

/// Whether `folder` holds something that is not ours to replace.
fn is_occupied(folder: &Path) -> io::Result<bool> {
    match fs::read_dir(folder) {
        Ok(mut entries) => Ok(entries.next().is_some() && !folder.join(MARKER).is_file()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
        Err(error) => Err(error),
    }
}

fn is_hidden(path: &Path) -> bool {
    path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'))
}

fn relative(folder: &Path, path: &Path) -> String {
    let inside = path.strip_prefix(folder).unwrap_or(path);
    let parts: Vec<_> = inside.iter().map(|part| part.to_string_lossy()).collect();
    parts.join("/")
}

fn unreadable(path: String, error: &io::Error) -> Diagnostic {
    Diagnostic::error("unreadable-file", path, format!("the file could not be read: {error}"))
        .advise("check its permissions; the rest of the corpus was read")
}
