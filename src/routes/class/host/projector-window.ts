/** The second window of a class: one, whoever asks for it how often. */
import { base } from '$app/paths';

export function projectorWindow(): void {
	window.open(`${base}/class/projector`, 'coderounds-projector', 'popup,width=1280,height=800');
}
